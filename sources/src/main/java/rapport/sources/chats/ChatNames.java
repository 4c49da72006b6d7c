package rapport.sources.chats;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a chat is called, by the name that WhatsApp gives to its export in the language of the
 * telephone. It reads names of files alone, with a number behind where one was saved twice. A name
 * in a language that is not among them says nothing.
 */
final class ChatNames {

  /** With a percent sign for the chat's name; hyphens, spaces and underscores are the same. */
  private static final String NAMES =
      """
      WhatsApp Chat with %
      WhatsApp Chat - %
      WhatsApp Chat mit %
      WhatsApp Chat met %
      WhatsApp Chat med %
      WhatsApp Chatt med %
      WhatsApp Samtale med %
      WhatsApp Gesprek met %
      WhatsApp Chat kay %
      Chat WhatsApp con %
      Chat de WhatsApp con %
      Xat de WhatsApp amb %
      Discussion WhatsApp avec %
      Conversa do WhatsApp com %
      Conversa no WhatsApp com %
      Conversație WhatsApp cu %
      Chat WhatsApp dengan %
      Sembang WhatsApp dengan %
      Czat WhatsApp z użytkownikiem %
      Czat WhatsApp z %
      Chat WhatsApp s uživatelem %
      WhatsApp chat s používateľom %
      WhatsApp klepet z %
      WhatsApp razgovor s %
      WhatsApp разговор со %
      WhatsApp Ћаскање са %
      WhatsApp Чат с %
      Чат WhatsApp с контактом %
      Чат WhatsApp с %
      Бесіда WhatsApp з %
      WhatsApp чат: %
      WhatsApp pokalbis su %
      WhatsApp sarakste ar %
      WhatsApp'i vestlus kontaktiga %
      WhatsApp csevegés vele: %
      WhatsApp keskustelu henkilön % kanssa
      Συνομιλία WhatsApp με %
      % ile WhatsApp Sohbeti
      % ilə WhatsApp Söhbəti
      % bilan WhatsApp chati
      Biseda me % në WhatsApp
      Trò chuyện WhatsApp với %
      แชท WhatsApp กับ %
      דו-שיח WhatsApp עם %
      צ'אט WhatsApp עם %
      دردشة واتساب مع %
      گفتگوی WhatsApp با %
      % کے ساتھ WhatsApp بات چیت
      % के साथ WhatsApp चैट
      % सोबतच्या WhatsApp गप्पा
      % এর সাথে WhatsApp চ্যাট
      % ਨਾਲ WhatsApp ਗੱਲਬਾਤ
      % સાથેની WhatsApp વાત
      % உடன் WhatsApp உரையாடல்
      % తో WhatsApp సంభాషణ
      % ಜೊತೆ WhatsApp ಸಂಭಾಷಣೆ
      % മായുള്ള WhatsApp ചാറ്റുകൾ
      Soga za WhatsApp na %
      %とのWhatsAppチャット
      %님과의 WhatsApp 대화
      WhatsApp 与 % 的对话
      WhatsApp 與 % 的對話
      """;

  private static final Pattern DIVIDING = Pattern.compile("[ :-]+");
  private static final String AGAIN = "(?: ?\\(\\d+\\))?\\.(?:txt|zip)";
  private static final Pattern FILE =
      Pattern.compile(
          Arrays.stream(NAMES.strip().split("\\n"))
              .map(ChatNames::pattern)
              .collect(Collectors.joining("|", "(?iu)(?:", ")" + AGAIN)));

  private ChatNames() {}

  /** The chat's name by the name of its file, or null. O(length of the name). */
  static @Nullable String of(String file) {
    Matcher matcher = FILE.matcher(file);
    if (!matcher.matches()) return null;
    for (int group = 1; group <= matcher.groupCount(); group++)
      if (matcher.group(group) != null) return matcher.group(group).strip();
    return null;
  }

  /** One name as a pattern; what divides its words may be any sign that file systems allow. */
  private static String pattern(String name) {
    StringBuilder pattern = new StringBuilder();
    for (String part : name.strip().splitWithDelimiters("%| - |[ :-]+", 0)) {
      if (part.isEmpty()) continue;
      if (part.equals("%")) pattern.append("(.+?)");
      else if (part.equals(" - ")) pattern.append("[ _]+-[ _]+");
      else pattern.append(DIVIDING.matcher(part).matches() ? "[ _:-]+" : Pattern.quote(part));
    }
    return pattern.toString();
  }
}
