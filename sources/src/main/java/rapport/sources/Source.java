package rapport.sources;

import java.io.IOException;

/**
 * One format that Rapport reads. It holds no state: one object reads any number of contents, also
 * at the same time. Every source keeps the promises that {@code SourceContractTest} checks: broken
 * content never throws, every item reaches the sink exactly once and in file order, the first
 * {@link Sink#skip()} items are stepped over, and reading ends soon after {@link Sink#stopped()}
 * says so.
 */
public interface Source {

  /** The format's name, as {@link Unit#format()} gives it. */
  String format();

  /**
   * Whether content that starts with these bytes is of this format. The bytes decide; the name is a
   * hint where they leave a doubt.
   *
   * @param fileName the last part of the name, without the ending of a compression
   * @param head the first bytes, at most 64 KB; all of them if the content is shorter
   */
  boolean reads(String fileName, byte[] head);

  /**
   * Reads everything into the sink.
   *
   * @param window in which recurring entries are expanded; it does not filter
   * @throws IOException if the disk fails; never because of what the content says
   */
  void read(Content content, Window window, Sink sink) throws IOException;
}
