package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a place is understood, by tables. */
class MeetingChannelTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Calle de Alcalá 12",
        "Hotel Cordial",
        "Carphone House",
        "Room Spree",
        "Teamsters Hall",
        "Café Remoteur",
        "Meet at the lobby",
        "Kitchen table, third floor",
        "Telegraph Road 4",
        "Callender Street",
        "Bahnhofstraße 3, 10557 Berlin",
        "Videothekenplatz",
        "Room 204",
        " "
      })
  void aPlaceWherePeopleGoIsFaceToFace(String place) {
    assertEquals(Channel.FACE_TO_FACE, MeetingChannel.of(false, place));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phone", "Phone: +44 20 7183 8750", "by telephone", "Telefon", "call", "Conference call",
        "I call you", "dial-in", "Tel: 030 1234567", "+49 30 123456", "030/123456-7", "telefonisch"
      })
  void aPlaceToDialIsTelephone(String place) {
    assertEquals(Channel.PHONE, MeetingChannel.of(false, place));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoom",
        "Microsoft Teams Meeting",
        "online",
        "Video call",
        "remote (link follows)",
        "meet.google.com/abc",
        "https://meet.helix.example/m33",
        "Teams, or dial +49 30 123456"
      })
  void aPlaceOnAScreenIsVideo(String place) {
    assertEquals(Channel.VIDEO, MeetingChannel.of(false, place));
  }

  @Test
  void aLinkIsVideoWhateverThePlace() {
    assertEquals(Channel.VIDEO, MeetingChannel.of(true, "Room Spree"));
    assertEquals(Channel.VIDEO, MeetingChannel.of(true, null));
  }

  @Test
  void noPlaceIsNoVideo() {
    assertEquals(Channel.FACE_TO_FACE, MeetingChannel.of(false, null));
    assertEquals(Channel.FACE_TO_FACE, MeetingChannel.of(false, ""));
  }
}
