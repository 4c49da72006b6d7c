package rapport.lab;

import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what an instrument found as JSON: UTF-8, times as text, unknown as null. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private Json() {}

  /** The mapper, for instruments that stream. */
  static JsonMapper mapper() {
    return MAPPER;
  }

  /** Writes one value and a line end. */
  static void write(OutputStream out, Object value) {
    try (JsonGenerator generator = generator(out)) {
      MAPPER.writeValue(generator, value);
      generator.writeRaw('\n');
    }
  }

  /** A generator that leaves the stream open when closed. */
  static JsonGenerator generator(OutputStream out) {
    return MAPPER.writer().createGenerator(new Kept(out), JsonEncoding.UTF8);
  }

  private static final class Kept extends java.io.FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws java.io.IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws java.io.IOException {
      flush();
    }
  }
}
