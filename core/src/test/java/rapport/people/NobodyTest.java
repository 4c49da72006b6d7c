package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NobodyTest {

  @Test
  void programsAreNobody() {
    for (String local :
        "noreply no-reply do_not_reply donotreply-4 mailer-daemon postmaster bounces+a=b amazonnoreply"
            .split(" ")) check(true, local + "@acme.example");
  }

  @Test
  void programsSayInOtherLanguagesThatNobodyReads() {
    for (String local :
        "ne-pas-repondre nicht_antworten no-responder nao.responda non-rispondere inte-svara ikke-svar ei-vastausta nie-odpowiadaj neodpovidat"
            .split(" ")) check(true, local + "@acme.example");
    for (String local : "anton.antwort svarstad vasta.maki responsable j.respondek".split(" "))
      check(false, local + "@acme.example");
  }

  @Test
  void addressesThatTakeOrdersAreNobody() {
    for (String local :
        "unsubscribe-123 leave-7f-x dev-request listserv kites-owner sympa team+unsubscribe"
            .split(" ")) check(true, local + "@acme.example");
  }

  @Test
  void everyWordThatTakesOrdersIsFound() {
    for (String local :
        """
        subscribe unsubscribe un-subscribe unsub optout opt-out listserv majordomo mailman listmaster sympa listproc
        ecartis lyris removeme remove-me signoff news.unsubscribe x-optout kites-request kites-join kites-leave
        kites-owners kites-manager kites-managers kites-bounces kites-confirm-a1 abmelden abmeldung-4 austragen
        desabonner desabonnement desinscription desinscrire desuscribir desuscripcion disiscrizione disiscrivi
        uitschrijven afmelden avmelding odhlasit odhlaseni leiratkozas dezabonare wypisz otpiska remove remove-a1
        leave-7f\
        """
            .split("\\s+")) check(true, local + "@acme.example");
  }

  @Test
  void anOrderToAListIsTheWholeSubject() {
    for (String subject : "unsubscribe|désinscription|отписаться|退订".split("\\|"))
      assertEquals(true, Nobody.order(subject), subject);
    for (String subject : "unsubscribe numbers of may|subscribers|".split("\\|"))
      assertEquals(false, Nobody.order(subject), subject);
  }

  @Test
  void aHostIsCalledAfterTheAnswersItDoesNotTake() {
    check(true, "web@noreply.maps.example");
    check(true, "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@acme.example");
    check(true, "news@do-not-reply.maps.example");
    check(false, "web@replyto.maps.example");
    check(false, "maya@noreplyware.example");
  }

  @Test
  void roomsAndCalendarsAreNobody() {
    check(true, "acme_1@resource.calendar.google.com");
    check(true, "unknownorganizer@calendar.google.com");
  }

  @Test
  void humansAreSomebody() {
    for (String local : "arno.reply maya.okafor bouncer replyer owner m.request emma".split(" "))
      check(false, local + "@acme.example");
  }

  private static void check(boolean nobody, String address) {
    assertEquals(nobody, Nobody.is(Handle.email(address)), address);
  }

  @Test
  void anAddressThatWasLeftOutIsNobodys() {
    for (String hidden :
        "address@hidden a@noemail unknown@unknown.invalid x@mail.invalid jan...@acme.example j***@acme.example"
            .split(" ")) assertEquals(true, Nobody.placeholder(Handle.email(hidden)), hidden);
    for (String real :
        "jane@acme.example xxxx@xxxxxxxx jane.@acme.example jane..roe@acme.example root@localhost a@xx.example hidden@acme.example"
            .split(" ")) assertEquals(false, Nobody.placeholder(Handle.email(real)), real);
  }
}
