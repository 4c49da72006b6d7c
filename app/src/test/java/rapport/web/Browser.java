package rapport.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Debian's Chromium, watched: a console error or a request that leaves this machine is a finding.
 * Its shell without windows draws the same pages for a third less work, and goes first. A program
 * that nobody uses any more is used again, with windows that know nothing of those before.
 */
final class Browser implements AutoCloseable {

  /** How long a page may take on a machine that is busy. */
  private static final double PATIENCE = 30_000;

  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

  /** Programs that run and have no window; each is for one thread at a time. */
  private static final ConcurrentLinkedQueue<Running> IDLE = new ConcurrentLinkedQueue<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Browser::end));
  }

  private final Running running;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();

  /** A program and what speaks with it. */
  private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) {}

  Browser() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    @Nullable Running free = IDLE.poll();
    running = free == null ? started() : free;
  }

  private static Running started() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    com.microsoft.playwright.Browser chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-quic",
                            "--enable-unsafe-swiftshader",
                            "--no-first-run")));
    return new Running(playwright, chromium);
  }

  private static void end() {
    for (Running one = IDLE.poll(); one != null; one = IDLE.poll()) {
      one.chromium.close();
      one.playwright.close();
    }
  }

  private static Path program() {
    return PROGRAMS.stream().filter(Files::isExecutable).findFirst().orElseThrow();
  }

  /** A window of its own, with its own cookies. */
  Page window(int width, int height, ColorScheme scheme, boolean script) {
    BrowserContext context =
        running.chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin"));
    windows.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(message -> {
      if (message.text().contains("status of 400")) return; // a form that was filled in wrong
      if (message.text().contains("GPU stall due to ReadPixels")) return; // by being photographed
      if (message.type().equals("error") || message.type().equals("warning")) {
        findings.add(page.url() + " console: " + message.text());
      }
    });
    page.onPageError(error -> findings.add(page.url() + " script: " + error));
    page.onRequest(request -> {
      URI uri = URI.create(request.url().replaceFirst("#.*", ""));
      if (!"127.0.0.1".equals(uri.getHost()) && !"data".equals(uri.getScheme())) {
        findings.add("a request to " + uri.getHost());
      }
    });
    return page;
  }

  /** Where it is asked for, keeps a picture of a page beside the other results of the build. */
  static void photograph(Page page, String name) {
    if (!Boolean.getBoolean("photographs")) return;
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "photographs", name + ".png")));
  }

  /** What was found so far, and forgets it. */
  List<String> findings() {
    List<String> now = List.copyOf(findings);
    findings.clear();
    return now;
  }

  @Override
  public void close() {
    for (BrowserContext window : windows) window.close();
    IDLE.add(running);
  }
}
