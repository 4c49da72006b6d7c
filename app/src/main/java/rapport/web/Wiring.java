package rapport.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurationSupport;
import rapport.desk.Desk;
import rapport.desk.settings.Sessions;
import rapport.live.Live;
import rapport.live.tokens.SignIns;
import rapport.web.find.FindPages;
import rapport.web.growth.ExercisePages;
import rapport.web.growth.GrowPages;
import rapport.web.growth.ListeningPages;
import rapport.web.growth.OutcomePages;
import rapport.web.growth.PlanPages;
import rapport.web.growth.SelfPages;
import rapport.web.growth.SkillPages;
import rapport.web.growth.TalkPages;
import rapport.web.growth.TallyPages;
import rapport.web.growth.ViewPages;
import rapport.web.interactions.CapturePages;
import rapport.web.interactions.ConversationPages;
import rapport.web.interactions.ExchangePages;
import rapport.web.interactions.LedgerPages;
import rapport.web.interactions.PromisePages;
import rapport.web.network.BeginPages;
import rapport.web.network.GoalsPages;
import rapport.web.network.InitiativePages;
import rapport.web.network.MapPages;
import rapport.web.network.SharedGoalPages;
import rapport.web.nurture.BalancePages;
import rapport.web.nurture.CarePages;
import rapport.web.nurture.LetterPages;
import rapport.web.nurture.MeetingPages;
import rapport.web.nurture.PlayPages;
import rapport.web.nurture.RhythmPages;
import rapport.web.nurture.TodayPages;
import rapport.web.nurture.TripPages;
import rapport.web.people.GroupPages;
import rapport.web.people.PeoplePages;
import rapport.web.people.PersonPages;
import rapport.web.people.RelationPages;
import rapport.web.people.SamePersonPages;
import rapport.web.people.WholePages;
import rapport.web.repair.TensionPages;
import rapport.web.settings.DevicePages;
import rapport.web.settings.DigestPages;
import rapport.web.settings.JournalPages;
import rapport.web.settings.Mailing;
import rapport.web.settings.SettingsPages;
import rapport.web.settings.SignInPages;
import rapport.web.sources.AsOfPages;
import rapport.web.sources.CardPages;
import rapport.web.sources.ConnectionPages;
import rapport.web.sources.ProviderPages;
import rapport.web.sources.ReceiptPages;
import rapport.web.sources.SamplePages;
import rapport.web.sources.SourcePages;
import rapport.web.sources.TablePages;
import rapport.web.ties.CheckInPages;
import rapport.web.ties.ContactPlanPages;
import rapport.web.ties.KindPages;

/** Everything Spring is told, by name: nothing is scanned for and nothing configures itself. */
@Configuration(proxyBeanMethods = false)
@Import({
  AsOf.class,
  FreshLinks.class,
  Pages.class,
  Assets.class,
  CarePages.class,
  BalancePages.class,
  TodayPages.class,
  PeoplePages.class,
  GroupPages.class,
  RelationPages.class,
  PersonPages.class,
  ConversationPages.class,
  PromisePages.class,
  MeetingPages.class,
  MapPages.class,
  GoalsPages.class,
  InitiativePages.class,
  SharedGoalPages.class,
  KindPages.class,
  ContactPlanPages.class,
  CheckInPages.class,
  ExchangePages.class,
  TensionPages.class,
  LetterPages.class,
  PlayPages.class,
  WholePages.class,
  TripPages.class,
  RhythmPages.class,
  LedgerPages.class,
  SamePersonPages.class,
  CapturePages.class,
  ListeningPages.class,
  TallyPages.class,
  TalkPages.class,
  GrowPages.class,
  SelfPages.class,
  ViewPages.class,
  OutcomePages.class,
  PlanPages.class,
  SkillPages.class,
  ExercisePages.class,
  SamplePages.class,
  AsOfPages.class,
  SourcePages.class,
  ConnectionPages.class,
  CardPages.class,
  ReceiptPages.class,
  TablePages.class,
  ProviderPages.class,
  SettingsPages.class,
  DigestPages.class,
  DevicePages.class,
  FindPages.class,
  BeginPages.class,
  JournalPages.class,
  SignInPages.class,
  FormBack.class,
  ErrorPages.class
})
class Wiring extends WebMvcConfigurationSupport {

  private static final int FIRST = 1;
  private static final int PART_HEADROOM = 16;
  private static final int CONNECTIONS = 200;
  private static final int PATIENCE = 10_000;
  private static final int SWALLOWED_BYTES = 64 * 1024;
  private static final int COMPRESSED_BYTES = 2 * 1024;

  private final AsOf asOf;

  Wiring(AsOf asOf) {
    this.asOf = asOf;
  }

  @Bean
  static TomcatServletWebServerFactory tomcat(Options options) throws UnknownHostException {
    var tomcat = new TomcatServletWebServerFactory(options.port());
    tomcat.setAddress(InetAddress.getByName(options.host()));
    tomcat.setUriEncoding(StandardCharsets.UTF_8);
    tomcat.addProtocolHandlerCustomizers(
        protocol -> protocol.setExecutor(new VirtualThreadExecutor("web-")));
    tomcat.addProtocolHandlerCustomizers(
        (TomcatProtocolHandlerCustomizer<AbstractHttp11Protocol<?>>) Wiring::bound);
    tomcat.addContextCustomizers(context -> {
      StandardHost host = (StandardHost) context.getParent();
      host.setErrorReportValveClass("");
      host.getPipeline().addValve(new PlainErrors());
    });
    tomcat.addConnectorCustomizers(connector -> {
      connector.setMaxPartCount(Options.UPLOAD_FILES + PART_HEADROOM);
      connector.setXpoweredBy(false);
    });
    tomcat.setCompression(compression());
    Options.Remote remote = options.remote();
    if (remote != null) tomcat.setSsl(ssl(remote));
    return tomcat;
  }

  /**
   * Text is sent compressed. No other site can have a page asked with the owner's session and count
   * its bytes: the cookie is strict, and the guard refuses what another site asks for.
   */
  private static Compression compression() {
    Compression compression = new Compression();
    compression.setEnabled(true);
    compression.setMinResponseSize(DataSize.ofBytes(COMPRESSED_BYTES));
    compression.setMimeTypes(
        new String[] {
          "text/html",
          "text/css",
          "text/javascript",
          "text/plain",
          "text/markdown",
          "application/json",
          "application/graphml+xml",
          "image/svg+xml"
        });
    return compression;
  }

  /** What one machine's pages need, so that holding connections open costs others little. */
  private static void bound(AbstractHttp11Protocol<?> protocol) {
    protocol.setMaxConnections(CONNECTIONS);
    protocol.setConnectionTimeout(PATIENCE);
    protocol.setKeepAliveTimeout(PATIENCE);
    protocol.setMaxSwallowSize(SWALLOWED_BYTES);
  }

  private static Ssl ssl(Options.Remote remote) {
    Ssl ssl = new Ssl();
    ssl.setKeyStore(remote.keystore().toUri().toString());
    ssl.setKeyStoreType("PKCS12");
    ssl.setKeyStorePassword(remote.keystorePassword());
    ssl.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    return ssl;
  }

  @Bean
  DispatcherServlet dispatcher() {
    return new DispatcherServlet();
  }

  @Bean
  ServletRegistrationBean<DispatcherServlet> dispatcherAtRoot(
      DispatcherServlet dispatcher, Options options) {
    var registration = new ServletRegistrationBean<>(dispatcher, "/");
    registration.setLoadOnStartup(FIRST);
    registration.setMultipartConfig(
        new MultipartConfigElement(
            options.uploads().toAbsolutePath().toString(),
            options.uploadBytes(),
            options.uploadBytes(),
            0));
    return registration;
  }

  @Bean
  FilterRegistrationBean<Filter> guard(Options options) {
    return first(new Guard(options), 0);
  }

  @Bean
  FilterRegistrationBean<Filter> door(Pages pages, Sessions sessions) {
    return first(new Door(pages, sessions), 1);
  }

  private static FilterRegistrationBean<Filter> first(Filter filter, int after) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + after);
    registration.setAsyncSupported(true);
    return registration;
  }

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, Wiring.class.getClassLoader(), "rapport.pages");
  }

  @Bean
  SignIns signIns(Live live) {
    return new SignIns(live);
  }

  @Bean
  Mailing mailing(Desk desk, Live live, TemplateEngine templates) {
    return Mailing.of(desk, live, templates);
  }

  @Override
  protected void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(asOf);
  }

  @Override
  protected void addResourceHandlers(ResourceHandlerRegistry registry) {
    CacheControl year = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    for (String folder : new String[] {"fonts", "icons"}) {
      registry
          .addResourceHandler("/" + folder + "/**")
          .addResourceLocations("classpath:/" + folder + "/")
          .setCacheControl(year);
    }
  }

  @Override
  protected void configureAsyncSupport(AsyncSupportConfigurer configurer) {
    configurer.setDefaultTimeout(Duration.ofHours(12).toMillis());
  }
}
