package rapport.dates;

/** The holidays of churches and of calendars by the moon, in the form of {@link HolidayNames}. */
final class MovingNames {

  static final String TABLE =
      """
      01-05: twelfth night
      01-06: epiphany*|feast of the epiphany|three kings|three kings day|three wise men day|dia de reyes|twelfth day|theophany|armenian christmas|little christmas|women christmas
      01-19: orthodox epiphany|orthodox theophany|timkat
      01-07: orthodox christmas*|russian christmas|serbian christmas|coptic christmas|ethiopian christmas|genna
      09-11: enkutatash|ethiopian new year|coptic new year|nayrouz
      09-27: meskel
      01-14: orthodox new year*|old new year
      E+0: easter*|easter sunday|resurrection sunday|resurrection day|pasch
      E-49: shrove sunday|carnival sunday
      E-48: shrove monday|rose monday|carnival monday|collop monday
      E-63: septuagesima*|septuagesima sunday
      E-56: sexagesima*|sexagesima sunday
      E-49: quinquagesima*|quinquagesima sunday
      E-52: fat thursday|weiberfastnacht|dirty thursday
      E-47: mardi gra*|shrove tuesday|pancake day|pancake tuesday|fat tuesday|shrovetide|carnival tuesday|fasnacht
      E-46: ash wednesday|start of lent|first day of lent|beginning of lent
      E-42: first sunday of lent|first sunday in lent|quadragesima*|quadragesima sunday
      E-35: second sunday of lent|second sunday in lent
      E-28: third sunday of lent|third sunday in lent
      E-21: mothering sunday|laetare sunday|laetare|fourth sunday of lent|fourth sunday in lent|mid lent sunday|refreshment sunday|rose sunday|british mother day|uk mother day
      E-14: passion sunday|judica sunday|fifth sunday of lent|fifth sunday in lent
      E-7: palm sunday|branch sunday
      E-6: holy monday|great monday|fig monday|holy week|passion week
      E-5: holy tuesday|great tuesday
      E-4: spy wednesday|holy wednesday|great wednesday|good wednesday
      E-3: maundy thursday|great thursday|green thursday|shere thursday|holy thursday|covenant thursday|sheer thursday|thursday of mysteries
      E-2: good friday|great friday|holy friday|black good friday
      E-1: holy saturday|easter eve|black saturday|easter saturday|great saturday|easter vigil|saturday of the gloria|hallelujah saturday
      E+1: easter monday|dyngus day|bright monday|wet monday
      E+2: easter tuesday|bright tuesday
      E+7: low sunday|divine mercy sunday|thomas sunday|quasimodo sunday|octave of easter|second sunday of easter
      E+28: good shepherd sunday
      E+35: rogation sunday
      E+36: rogation monday
      E+39: ascension*|ascension thursday|holy ascension|ascension of jesus|ascension of christ|ascension of our lord|feast of the ascension
      E+42: exaudi sunday|ascension sunday
      E+49: pentecost*|pentecost sunday|whit sunday|white sunday|whitsunday|whitsun*|whitsuntide
      E+50: whit monday|whitmonday|white monday|day of the holy ghost|pentecost monday|monday of the holy spirit
      E+51: whit tuesday|pentecost tuesday
      E+56: trinity sunday|holy trinity*|feast of the trinity
      E+60: corpus christi*|feast of corpus christi|corpus domini
      E+68: sacred heart|feast of the sacred heart|sacred heart of jesus|sacred heart*
      E+69: immaculate heart of mary
      @kingdom: christ the king|feast of christ the king|solemnity of christ the king|stir up sunday|totensonntag
      @advent1: advent sunday|first advent|first sunday of advent|first sunday in advent|start of advent|beginning of advent
      @advent2: second advent|second sunday of advent|second sunday in advent
      @advent3: third advent|third sunday of advent|third sunday in advent|gaudete sunday
      @advent4: fourth advent|fourth sunday of advent|fourth sunday in advent
      @plough: plough monday
      O+0: orthodox easter*|orthodox easter sunday|pascha|greek easter|russian easter|eastern easter|coptic easter
      O-48: great lent|start of great lent|clean monday
      O-57: orthodox meatfare sunday
      O-50: orthodox cheesefare sunday
      O-48: orthodox shrove monday|orthodox clean monday|orthodox ash monday|ash monday
      O-49: forgiveness sunday|orthodox forgiveness sunday|orthodox shrove sunday
      O-42: sunday of orthodoxy|orthodox sunday of orthodoxy|feast of orthodoxy
      O-6: orthodox holy monday|orthodox great monday|orthodox holy week
      O-5: orthodox holy tuesday|orthodox great tuesday
      O-4: orthodox holy wednesday|orthodox great wednesday
      O-8: lazarus saturday|orthodox lazarus saturday|saturday of lazarus
      O-7: orthodox palm sunday|orthodox branch sunday
      O-3: orthodox maundy thursday|orthodox great thursday|orthodox holy thursday|orthodox covenant thursday
      O-2: orthodox good friday|orthodox great friday|orthodox holy friday
      O-1: orthodox holy saturday|orthodox great saturday
      O+1: orthodox easter monday|orthodox bright monday
      O+7: orthodox thomas sunday
      O+9: radonitsa
      O+39: orthodox ascension*
      O+49: orthodox pentecost*|orthodox trinity*|orthodox whit sunday|orthodox trinity sunday
      O+50: orthodox whit monday
      O+56: orthodox all saint*
      J 6 29: erev rosh hashanah
      J 7 1: rosh hashanah|rosh hashana|rosh hashona|rosh ha shanah|rosha shana|jewish new year|yom teruah
      J 7 4: fast of gedalia|fast of gedaliah|tzom gedaliah
      J 7 10: yom kippur|yom kipur|yom kipper|day of atonement
      J 7 15: sukkot|sukkoth|feast of the ingathering|feast of booths|feast of tabernacles
      J 7 21: hoshana rabbah|hoshanah rabbah
      J 7 22: shemini atzeret|shmini atzeret|shemini atzereth|eighth day of assembly
      J 7 23: simchat torah|simchas torah|simhat torah|rejoicing of the torah
      J 9 25: hanuka|hanukka|chanukkah|channukah|chanuka|festival of rededication|feast of dedication|first night of hanukkah|first day of hanukkah|start of hanukkah|hanukkah|chanukah|hannukah|hanukah|hanukkah
      J 10 11: tenth of tevet|asara btevet
      J 11 15: tu bishvat|tu bshevat|tu bshvat|tu bishevat|tu bi shvat|new year of the tree|jewish arbor day
      J 12 14: fast of esther|taanit esther
      J 12 14: purim|festival of lots|feast of lots|feast of esther
      J 12 15: shushan purim
      J 1 15: passover|pesach|pesah|passah|feast of unleavened bread|first day of passover|first night of passover|start of passover|seder|passover seder|seder night
      J 2 14: pesach sheni|second passover
      @memory: yom hazikaron|israeli memorial day
      J 2 28: yom yerushalayim|jerusalem day|yom yerushalaim
      J 4 18: seventeenth of tammuz|tzom tammuz|fast of tammuz
      @shoah: yom hashoah|yom ha shoah|yom hazikaron lashoah velagvurah
      @independence: yom haatzmaut|yom ha atzmaut|yom haazmaut|israeli independence day
      J 2 18: lag baomer|lag bomer|lag laomer
      J 3 6: shavuot|shavuoth|shavuos|feast of weeks
      @av: tisha bav|tishah bav|tisha b av|ninth of av|ninth of ab|tish ah bav
      J 5 15: tu bav|tu b av|fifteenth of av
      I 1 1: islamic new year*|hijri new year*|muharram|muslim new year|arabic new year|al hijra|al hijrah|ra al sana|first of muharram|1 muharram|amun jadid
      I 1 10: ashura|day of ashura|ashura day|aashura|yawm ashura|ashoura|yaum ashura|tenth of muharram
      I 2 20: arbaeen|arbain|chehlum
      I 3 12: mawlid|mawlid al nabawi|mawlid an nabi|mawlid al nabi|mawlid an nabawi|maulid|mawlid day|eid e milad|eid al mawlid|milad|eid al mawlid an nabawi|maulid nabi|prophet muhammad birthday|birthday of muhammad|birthday of the prophet muhammad|milad un nabi|eid milad un nabi|birthday of the prophet|prophet birthday
      I 7 27: lailat al miraj|laylat al miraj|shab e meraj|shab e miraj|al isra wal miraj|ascension of the prophet|isra and miraj|isra miraj|the prophet ascension|prophet ascension|ascension to heaven|night journey
      I 8 15: mid shaban|shab e barat|laylat al baraat|night of forgiveness|night of records|bara at night
      I 9 1: ramadan|ramadhan|ramzan|ramadaan|ramazan|start of ramadan|beginning of ramadan|first day of ramadan|ramadan month|month of ramadan
      I 9 27: lailat al qadr|lailatul qadr|laylatul kadr|night of decree|night of measure|night of value|shab e kadr|laylat al qadr|laylat al kadr|laylatul qadr|night of power|night of destiny|shab e qadr
      I 10 1: eid al fitr|eid fitr|eid al fitar|id al fitr|hari raya puasa|hari raya aidilfitri|hari raya|lebaran|lesser eid|sugar feast|feast of breaking the fast|breaking of the fast|festival of breaking the fast|end of ramadan|seker bayrami|eid ul fitr|id ul fitr|idul fitri|eid el fitr|ramzan id|ramadan feast
      I 12 9: day of arafah|arafat day|day of arafat|arafah day|arafah|yawm arafah
      I 12 10: id al adha|eid adha|greater eid|big eid|hari raya haji|tabaski|eid e qurban|eid qurbani|feast of sacrifice|festival of sacrifice|festival of the sacrifice|eid uz zuha|bakra id|bakri id|eid al azha|eid ul azha|eid al adha|eid ul adha|id ul adha|eid el adha|idul adha|bakr id|bakra eid|bakrid|feast of the sacrifice|sacrifice feast|kurban bayram
      @wida: jumuatul wida|jamat ul vida|jumuatul widaa|jumuah tul wida|jamatul vida|last friday of ramadan|alvida jumma
      C 1 0: chinese new year eve|lunar new year eve
      C 1 1: chinese new year*|lunar new year*|spring festival|tet|vietnamese new year|tet nguyen dan|seollal|korean new year
      C 1 15: lantern festival|yuanxiao festival|chinese lantern festival
      C 5 5: dragon boat festival|duanwu festival|double fifth festival
      C 7 7: qixi festival|qixi|double seventh festival|chinese valentine day
      C 7 15: ghost festival|hungry ghost festival|zhongyuan festival|ullambana
      C 8 15: midautumn festival|mid autumn day|chuseok|korean thanksgiving|harvest moon festival|mid autumn festival|moon festival|mooncake festival
      C 9 9: double ninth festival|chongyang festival|chung yeung festival
      C 12 8: laba festival
      @qingming: qingming festival|qingming|ching ming festival|tomb sweeping day|tomb sweeping festival
      H 1 1 6: hindu new year|gudhi padwa|vasanta navaratri|cheti chand|ugadi|yugadi|samvatsaradi|gudi padwa|chaitra navaratri
      H 1 9 12: rama navami|ram navami|sri rama navami
      H 1 13 6: mahavir jayanti|mahaveer jayanti|mahavir janma kalyanak|mahaveer janma kalyanak
      H 1 15 6: hanuman jayanti|hanuman janmotsav|hanuman birthday
      H 2 3 6: akshaya tritiya|akha teej|akti|parshuram jayanti
      H 3 10 6: ganga dussehra
      H 3 15 6: vat purnima|vat savitri purnima
      H 2 15 12: vesak*|wesak*|visakha|vaisakha|vaisakha purnima|visakha puja|visakah puja|buddha day|buddha purnima|buddha jayanti|buddha birthday
      H 4 2 6: chariot festival|jagannath rath yatra|ratha yatra|rath yatra|rathayatra
      H 4 11 6: devshayani ekadashi
      H 4 15 6: guru purnima|vyasa purnima
      H 5 3 6: hariyali teej|teej
      H 5 5 6: nag panchami
      H 5 15 6: raksha bandhan|rakshabandhan|rakhi|rakhi day|rakhi festival|narali purnima|rakhi purnima
      H 5 23 24: krishna janmashtami|sri krishna jayanti|krishna jayanti|krishnashtami|krishnastami|saatam aatham|krishna ashtami|krishna birthday|janmashtami|gokulashtami
      H 6 3 6: hartalika teej
      H 6 30 6: mahalaya|mahalaya amavasya
      H 6 14 6: anant chaturdashi|ganesh visarjan
      H 6 4 12: ganeshotsav|ganesh utsav|ganesh festival|vinayak chaturthi|vinayagar chaturthi|ganesh jayanti|ganesh chaturthi|vinayaka chaturthi|ganesha chaturthi
      H 7 1 6: navaratri|navratri|navarathri|sharada navaratri|shardiya navratri|maha navaratri|start of navaratri|sharad navaratri|durga puja
      H 7 6 6: maha shashthi|maha sasthi|durga shashthi
      H 7 7 6: maha saptami|durga saptami
      H 7 8 6: maha ashtami|mahashtami|durga ashtami|durgashtami
      H 7 9 6: maha navami|mahanavami|durga navami|ayudha puja|ayudha pooja
      H 7 10 12: dashahara|dasain|dashain|bijoya dashami|vijay dashami|dashmi|dussehra|dasara|dasera|vijayadashami|vijaya dashami
      H 7 15 6: maharshi valmiki jayanti|valmiki birthday|kojagiri purnima|kojagari puja|lakshmi purnima|valmiki jayanti|maharishi valmiki jayanti|pargat diwas|sharad purnima
      H 7 19 20: karva chauth|karwa chauth|karaka chaturthi|karwachauth
      H 7 28 20: dhanatrayodasi|dhan trayodashi|dhanvantari trayodashi|dhanvantari jayanti|dhanteras|dhanatrayodashi|dhan teras
      H 7 29 6: narak chaturdashi|naraka chaturdasi|roop chaudas|chhota diwali|small diwali|naraka chaturdashi|choti diwali|chhoti diwali|kali chaudas
      H 7 30 18: diwali*|festival of lights|divapali|bandi chhor divas|deepavali*|tihar|laxmi puja|laxmi pujan|lakshmi pujan|diwali|deepavali|dipavali|deepawali|divali|lakshmi puja|kali puja
      H 8 1 6: govardhan puja|bali pratipada|balipratipada|annakut|annakoot|gujarati new year|nutan varsh
      H 8 2 12: bhai duj|bhaiduj|bhaidooj|bhratri dwitiya|bhai tika|yama dwitiya|bhai tihar|bhaubeej|bhau bij|bhai dooj|bhau beej|bhaiya dooj|bhai phonta
      H 8 6 18: chhathi|dala chhath|dala puja|chhat puja|chhath pooja|surya shashti|chhath|chhath puja|chhath parva|surya shashthi
      H 8 11 6: tulsi vivah|prabodhini ekadashi|dev uthani ekadashi
      H 8 15 6: guru nanak prakash utsav|gurpurab|gurupurab|guru nanak dev jayanti|loy krathong|loi krathong|kartika purnima|guru nanak jayanti|guru nanak birthday|guru nanak gurpurab|kartik purnima|dev deepavali
      H 9 11 6: gita jayanti
      H 10 15 6: thaipusam of pausha|shakambhari purnima
      H 10 7 6: guru gobind singh gurpurab|guru gobind singh jayanti|guru govind singh jayanti|guru gobind singh birthday|guru govind singh birthday
      H 11 7 6: ratha saptami|rathasaptami|surya jayanti
      H 11 5 6: vasanta panchami|vasanth panchami|saraswati pooja|sri panchami|vasant panchami|basant panchami|saraswati puja
      H 11 15 6: ravidas jayanti|ravidass jayanti|magha purnima|makha bucha|magha puja|guru ravidas jayanti|guru ravidass jayanti|guru ravidas birthday|guru ravidass birthday
      H 11 29 24: mahashivaratri|shivratri night|great night of shiva|maha sivaratri|maha shivaratri|maha shivratri|mahashivratri|shivaratri|shivratri
      H 12 15 18: chhoti holi|holika|holika dahanam|kama dahanam|holika dahan|chhoti holi|choti holi|kamudu pyre
      @holi: holi|dhuleti|dhulendi|dhuli vandana|dhulivandana|fagwah|phagwa|basanta utsav|dol jatra|dol purnima|doljatra|color holi|hola mohalla|rang wali holi|dhulandi|dhulivandan|phagwah|rangwali holi|festival of colours|festival of colors
      @dayananda: maharishi dayanand saraswati jayanti|dayananda saraswati jayanti|saraswati jayanti
      @bhogi: bhogi|bhogi pongal|bogi|bhogi panduga|bogi pandigai|bhogi pandigai|lohri
      @pongal: pongal|thai pongal|tamil thanksgiving|thai ponggal
      @mattu: mattu pongal|maattu pongal
      @kanum: thiruvalluvar day|valluvar day|kaanum pongal|kanum pongal|kanni pongal
      @makar: makar sankrant|makara sankranthi|makar sankrati|maghe sankranti|magh bihu|bhogali bihu|maghi sangrand|sankranti|makar sankranti|makara sankranti|maghi|uttarayan
      @vaisakhi: vaisakh|visakhi|vaisakhadi|mesha sankranti|tamil puthandu|puthuvarusham|puthuvarudam|solar new year|vaisakhi|baisakhi|vasakhi|mesadi|puthandu|tamil new year
      @onam: onam*|thiru onam|thiru onam|thiruvonam
      @pateti: pateti
      @parsi: parsi new year*|jamshedi navroz|jamshedi nowruz|parsi navroz|shahenshahi navroz
      @zarathustra: zarathustra birthday|zoroaster birthday|khordad sal|prophet zarathustra birthday
      12-26: zartosht no diso|death of the prophet zarathustra
      05-09: rabindra jayanti|rabindranath jayanti|tagore birthday|tagore jayanti|pochishe boishakh
      02-19: shivaji jayanti
      01-12: vivekananda jayanti|swami vivekananda jayanti|swami vivekananda birthday
      01-23: netaji jayanti|subhas chandra bose jayanti|netaji subhas chandra bose jayanti
      10-31: sardar patel jayanti
      11-14: indian children day|nehru jayanti
      """;

  private MovingNames() {}
}
