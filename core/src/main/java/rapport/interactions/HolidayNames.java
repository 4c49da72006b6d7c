package rapport.interactions;

/**
 * The holidays that are known: a rule, a colon, names. Rules: {@code 12-25} every year; {@code 3
 * mon 1} the third Monday of January, {@code -1 mon 5} the last of May; {@code E+49} and {@code
 * O-2} days from Western and Orthodox Easter; {@code J 1 15} Jewish, {@code I 10 1} Islamic, {@code
 * C 1 1} Chinese month and day; {@code H 7 30 18} Hindu month, tithi and hour; {@code @} a rule of
 * its own. A name that ends in * may be followed by "day"; one that begins with ~ may follow
 * "world", "international", "national" or "global".
 */
final class HolidayNames {

  static final String CIVIL =
      """
      01-01: new year*|new years*
      12-31: new year eve|new years eve
      01-04: ~braille day
      01-20: inauguration day
      01-26: ~customs day|australia day|indian republic day
      01-27: holocaust remembrance day|holocaust memorial day
      -1 sun 1: ~leprosy day
      02-02: groundhog day|candlemas*|~wetlands day
      02-04: ~cancer day|rosa parks day
      02-11: ~day of women and girls in science
      02-12: lincoln birthday|abraham lincoln birthday|lincoln day|darwin day
      02-13: ~radio day|galentine day
      02-14: valentine day|saint valentine day|valentine
      02-15: susan b anthony day|canadian flag day
      02-21: ~mother language day
      3 mon 2: president day|washington birthday|washington day|george washington birthday|george washington day|daisy gatson bates day|family day
      03-01: saint david day
      03-03: ~wildlife day
      03-08: ~women day|~woman day
      03-14: pi day|white day
      03-15: ides of march
      03-17: saint patrick*|saint paddy day
      03-20: ~day of happiness|~happiness day|~sparrow day
      03-21: ~poetry day|~puppetry day|~down syndrome day|~day of forests|~day of nowruz|nowruz
      03-22: ~water day
      03-23: ~meteorological day
      03-24: ~tuberculosis day
      03-27: ~theatre day|~theater day
      03-31: cesar chavez day
      -1 sat 3: earth hour
      04-01: april fool*|all fool day
      04-02: ~autism awareness day
      04-07: ~health day
      04-10: ~sibling day
      04-12: ~day of human space flight
      04-13: thomas jefferson day|thomas jefferson birthday|jefferson birthday
      04-16: emancipation day
      04-18: ~day for monuments and sites
      04-20: chinese language day
      04-22: ~earth day
      04-23: saint george*|english language day|~book day|~book and copyright day
      04-25: ~malaria day|anzac day
      04-26: ~intellectual property day|~ip day
      04-29: ~dance day
      04-30: ~jazz day|walpurgis night
      -1 fri 4: arbor day
      4 thu 4: take our daughters and sons to work day
      05-01: may day|~worker day|~labour day|law day|loyalty day
      05-02: ~tuna day
      05-03: ~press freedom day
      05-04: star wars day
      05-05: cinco de mayo
      05-08: ~red cross day
      05-12: ~nurse day
      05-15: ~day of families|~family day
      05-17: ~information society day|~telecommunication day
      05-20: ~bee day
      05-22: ~day for biological diversity
      05-25: ~africa day|african liberation day|~towel day
      05-29: ~day of united nations peacekeepers
      05-31: ~no tobacco day
      2 sun 5: mother day|mothering day
      3 sat 5: armed forces day
      -1 mon 5: memorial day|decoration day|spring bank holiday
      1 thu 5: ~day of prayer
      06-01: ~day of parents|~children day
      06-05: ~environment day
      06-08: ~ocean day
      06-14: flag day|~blood donor day
      06-15: ~elder abuse awareness day
      06-17: ~day to combat desertification and drought
      06-19: juneteenth*
      06-20: ~refugee day
      06-21: ~yoga day|~day of yoga|~music day
      06-23: ~widow day|~public service day
      06-24: midsummer day|saint john day
      06-25: day of the seafarer
      06-26: ~day against drug abuse and illicit trafficking|~day in support of victims of torture
      06-30: ~asteroid day
      3 sun 6: father day
      07-01: canada day|dominion day
      07-04: independence day
      07-11: ~population day
      07-14: bastille day
      07-15: ~youth skills day
      07-17: ~emoji day
      07-18: mandela day|nelson mandela day
      4 sun 7: parent day
      07-28: ~hepatitis day
      07-30: ~friendship day|~day of friendship
      08-01: air force day
      1 sun 8: friendship day
      08-09: ~day of indigenous people|~indigenous people day
      08-12: ~youth day
      08-15: assumption of mary|assumption of the virgin mary|feast of the assumption|assumption day
      08-19: ~humanitarian day|~photography day
      08-26: women equality day
      08-29: ~day against nuclear tests
      08-31: ~overdose awareness day
      09-05: ~day of charity
      09-08: ~literacy day
      09-11: patriot day
      09-15: ~day of democracy
      09-16: ~ozone day|stepfamily day|step family day
      09-17: constitution day|citizenship day
      09-19: talk like a pirate day
      09-21: ~day of peace|~peace day
      09-22: ~rhino day|~car free day
      09-27: ~tourism day
      09-30: ~translation day
      1 mon 9: labor day|labour day
      4 fri 9: native american day
      10-01: ~vegetarian day|~coffee day|~day of older persons
      10-02: ~day of non violence|gandhi jayanti
      10-04: ~animal day|feast of saint francis of assisi|feast of saint francis
      10-05: ~teacher day
      10-09: ~post day|leif erikson day
      10-10: ~mental health day
      10-11: coming out day|~day of the girl child
      10-15: ~day of rural women|white cane safety day
      10-16: ~food day
      10-17: ~day for the eradication of poverty
      10-20: ~statistic day
      10-24: united nations day|un day|~polio day
      10-31: halloween*|hallowe'en*|~cities day|~city day|reformation day
      2 mon 10: columbus day|indigenous people day|canadian thanksgiving*
      3 sat 10: sweetest day
      3 wed 10: missouri day
      11-01: all saint*|~vegan day
      11-02: all soul*|day of the dead|dia de los muertos
      11-05: guy fawkes*|guy fawkes night|bonfire night
      11-10: ~science day|marine corps birthday
      11-11: veteran day|armistice day|remembrance day|single's day|saint martin day
      11-13: ~kindness day
      11-14: ~diabetes day
      11-16: ~day for tolerance
      11-19: ~men day|~toilet day
      11-20: ~children rights day
      11-21: ~television day|~hello day
      11-25: ~day for the elimination of violence against women
      11-29: ~day of solidarity with the palestinian people
      11-30: saint andrew*
      4 thu 11: thanksgiving*|turkey day
      12-01: ~aids day
      12-02: ~day for the abolition of slavery
      12-03: ~day of persons with disabilities|~day of disabled persons
      12-05: ~volunteer day|~soil day
      12-06: saint nicholas*
      12-07: pearl harbor remembrance day|pearl harbor day|~civil aviation day
      12-08: feast of the immaculate conception|immaculate conception
      12-09: ~anti corruption day
      12-10: ~human rights day
      12-11: ~mountain day
      12-13: saint lucy day
      12-18: ~migrant day
      12-24: christmas eve
      12-25: christmas*
      12-26: boxing day|saint stephen*|kwanzaa
      3 mon 1: martin luther king day|martin luther king jr day|mlk day|mlk jr day|dr martin luther king jr day|civil rights day|idaho human rights day
      @black: black friday
      @small: small business saturday
      @cyber: cyber monday
      @giving: giving tuesday
      @election: election day
      @tax: tax day
      @boss: boss day|bosses day
      @administrative: administrative professional*|secretary day|secretaries day|admin day
      @spouse: military spouse day|military spouse appreciation day
      @emergency: emsc day|emergency medical services for children day
      @summertime: daylight saving start*|daylight savings start*|start of daylight saving time
      @wintertime: daylight saving end*|daylight savings end*|end of daylight saving time
      @grandparents: ~grandparent day
      @primaries: super tuesday
      @king: koningsdag*|king day
      """;

  static final String MOVING =
      """
      01-05: twelfth night
      01-06: epiphany|three kings day|twelfth day
      01-07: orthodox christmas*
      01-14: orthodox new year*|old new year
      E+0: easter*|easter sunday
      E-50: shrove sunday
      E-48: shrove monday|rose monday|clean monday
      E-47: mardi gras|shrove tuesday|pancake day|pancake tuesday|fat tuesday
      E-46: ash wednesday|start of lent
      E-7: palm sunday
      E-4: spy wednesday
      E-3: maundy thursday|holy thursday|covenant thursday|sheer thursday|thursday of mysteries
      E-2: good friday|great friday|holy friday|black good friday
      E-1: holy saturday|easter eve|black saturday
      E+1: easter monday
      E+7: low sunday|divine mercy sunday
      E+39: ascension|ascension day|ascension thursday|holy ascension
      E+49: pentecost*|whit sunday|white sunday|whitsunday
      E+50: whit monday|pentecost monday|monday of the holy spirit
      E+56: trinity sunday
      E+60: corpus christi|feast of corpus christi
      O+0: orthodox easter*|orthodox easter sunday|pascha|greek easter
      O-57: orthodox meatfare sunday
      O-50: orthodox cheesefare sunday
      O-48: orthodox shrove monday|orthodox clean monday|orthodox ash monday|ash monday
      O-8: lazarus saturday
      O-7: orthodox palm sunday|orthodox branch sunday
      O-3: orthodox maundy thursday|orthodox great thursday|orthodox holy thursday|orthodox covenant thursday
      O-2: orthodox good friday|orthodox great friday|orthodox holy friday
      O-1: orthodox holy saturday|orthodox great saturday
      O+1: orthodox easter monday|orthodox bright monday
      O+39: orthodox ascension*
      O+49: orthodox pentecost*
      O+50: orthodox whit monday
      O+56: orthodox all saint*
      J 7 1: rosh hashanah|rosh hashana|rosha shana|jewish new year|yom teruah
      J 7 10: yom kippur|day of atonement
      J 7 15: sukkot|sukkoth|feast of the ingathering|feast of booths|feast of tabernacles
      J 7 22: shemini atzeret
      J 7 23: simchat torah
      J 9 25: hanukkah|chanukah|hannukah|hanukah|hanukkah
      J 11 15: tu bishvat|tu bshevat
      J 12 14: purim|festival of lots
      J 12 15: shushan purim
      J 1 15: passover|pesach
      @shoah: yom hashoah|yom hazikaron lashoah velagvurah
      @independence: yom haatzmaut|israeli independence day
      J 2 18: lag baomer|lag bomer
      J 3 6: shavuot|shavuoth|feast of weeks
      @av: tisha bav|tishah bav
      J 5 15: tu bav
      I 1 1: islamic new year|hijri new year|muharram
      I 1 10: ashura|day of ashura|ashura day
      I 3 12: mawlid|mawlid al nabawi|mawlid an nabi|milad un nabi|eid milad un nabi|birthday of the prophet|prophet birthday
      I 7 27: isra and miraj|isra miraj|the prophet ascension|prophet ascension|ascension to heaven|night journey
      I 8 15: mid shaban|shab e barat
      I 9 1: ramadan|ramadhan|ramzan|start of ramadan
      I 9 27: laylat al qadr|laylat al kadr|laylatul qadr|night of power|night of destiny|shab e qadr
      I 10 1: eid al fitr|eid ul fitr|id ul fitr|idul fitri|eid el fitr|ramzan id|ramadan feast
      I 12 9: day of arafah|arafat day|day of arafat
      I 12 10: eid al adha|eid ul adha|id ul adha|eid el adha|idul adha|bakr id|bakra eid|bakrid|feast of the sacrifice|sacrifice feast|kurban bayram
      @wida: jumuatul wida|jamat ul vida
      C 1 1: chinese new year*|lunar new year*|spring festival
      C 1 15: lantern festival
      C 5 5: dragon boat festival
      C 7 7: qixi festival
      C 8 15: mid autumn festival|moon festival|mooncake festival
      C 9 9: double ninth festival
      @qingming: qingming festival|tomb sweeping day
      H 1 1 6: ugadi|yugadi|samvatsaradi|gudi padwa|chaitra navaratri
      H 1 9 12: rama navami|ram navami
      H 1 13 6: mahavir jayanti|mahaveer jayanti|mahavir janma kalyanak|mahaveer janma kalyanak
      H 1 15 6: hanuman jayanti
      H 2 3 6: akshaya tritiya
      H 2 15 12: vesak|vaisakha|buddha day|buddha purnima|buddha jayanti|buddha birthday
      H 4 2 6: ratha yatra|rath yatra|rathayatra
      H 4 15 6: guru purnima
      H 5 5 6: nag panchami
      H 5 15 6: raksha bandhan|rakhi|rakhi purnima
      H 5 23 24: krishna janmashtami|janmashtami|gokulashtami
      H 6 4 12: ganesh chaturthi|vinayaka chaturthi|ganesha chaturthi
      H 7 1 6: navaratri|navratri|sharad navaratri|durga puja
      H 7 6 6: maha shashthi
      H 7 7 6: maha saptami
      H 7 8 6: maha ashtami|durga ashtami
      H 7 9 6: maha navami
      H 7 10 12: dussehra|dasara|dasera|vijayadashami|vijaya dashami
      H 7 15 6: valmiki jayanti|maharishi valmiki jayanti|pargat diwas|sharad purnima
      H 7 19 20: karva chauth|karwa chauth
      H 7 28 20: dhanteras|dhanatrayodashi|dhan teras
      H 7 29 6: naraka chaturdashi|choti diwali|chhoti diwali|kali chaudas
      H 7 30 18: diwali|deepavali|dipavali|deepawali|divali|lakshmi puja|kali puja
      H 8 1 6: govardhan puja|bali pratipada
      H 8 2 12: bhai dooj|bhau beej|bhaiya dooj|bhai phonta
      H 8 6 18: chhath|chhath puja|chhath parva|surya shashthi
      H 8 15 6: guru nanak jayanti|guru nanak birthday|guru nanak gurpurab|kartik purnima|dev deepavali
      H 10 7 6: guru gobind singh jayanti|guru govind singh jayanti|guru gobind singh birthday|guru govind singh birthday
      H 11 5 6: vasant panchami|basant panchami|saraswati puja
      H 11 15 6: guru ravidas jayanti|guru ravidass jayanti|guru ravidas birthday|guru ravidass birthday
      H 11 29 24: maha shivaratri|maha shivratri|mahashivratri|shivaratri|shivratri
      H 12 15 18: holika dahan|chhoti holi|choti holi|kamudu pyre
      @holi: holi|dhulandi|dhulivandan|phagwah|rangwali holi|festival of colours|festival of colors
      @dayananda: maharishi dayanand saraswati jayanti|dayananda saraswati jayanti|saraswati jayanti
      @bhogi: bhogi|bogi pandigai|bhogi pandigai|lohri
      @pongal: pongal|thai pongal
      @mattu: mattu pongal|maattu pongal
      @kanum: kaanum pongal|kanum pongal|kanni pongal
      @makar: makar sankranti|makara sankranti|maghi|uttarayan
      @vaisakhi: vaisakhi|baisakhi|vasakhi|mesadi|puthandu|tamil new year
      @onam: onam|thiru onam|thiruvonam
      @parsi: parsi new year|jamshedi navroz
      @zarathustra: zarathustra birthday|khordad sal
      05-09: rabindra jayanti|rabindranath jayanti
      """;

  private HolidayNames() {}
}
