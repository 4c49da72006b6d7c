package rapport.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the picture of a card small: its middle square, at most {@value #SIDE} pixels wide, written
 * anew as JPEG, so that nothing of the file it came in is kept but what is seen. A picture that
 * cannot be read, or is larger than sixteen million pixels, is none.
 */
final class Photo {

  /** How wide and high a picture is kept. */
  static final int SIDE = 160;

  private static final long MOST_PIXELS = 16_000_000;

  private Photo() {}

  /** The small picture in base64, or null without a readable one. */
  static @Nullable String small(@Nullable String base64) {
    if (base64 == null) return null;
    try {
      BufferedImage image = read(Base64.getMimeDecoder().decode(base64));
      return image == null ? null : Base64.getEncoder().encodeToString(jpeg(square(image)));
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static @Nullable BufferedImage read(byte[] bytes) throws IOException {
    ImageIO.setUseCache(false);
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) return null;
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width < 2 || height < 2 || width * height > MOST_PIXELS) return null;
        ImageReadParam param = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.min(width, height) / (2 * SIDE));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage square(BufferedImage image) {
    int side = Math.min(image.getWidth(), image.getHeight());
    int left = (image.getWidth() - side) / 2;
    int top = (image.getHeight() - side) / 2;
    int wide = Math.min(SIDE, side);
    BufferedImage small = new BufferedImage(wide, wide, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = small.createGraphics();
    drawing.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    drawing.drawImage(
        image, 0, 0, wide, wide, left, top, left + side, top + side, Color.WHITE, null);
    drawing.dispose();
    return small;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "jpg", out)) throw new IOException("no writer for pictures");
    return out.toByteArray();
  }
}
