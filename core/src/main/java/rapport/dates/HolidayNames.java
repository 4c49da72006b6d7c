package rapport.dates;

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
      12-31: new year eve|new years eve|old year night|hogmanay|saint sylvester day|watch night
      01-02: saint berchtold day|new year holiday
      01-13: lohri|saint knut day
      01-25: burns night|robert burns night|burns supper|saint paul conversion|dydd santes dwynwen|saint dwynwen day
      01-29: kansas day
      01-30: martyr day
      01-04: ~braille day
      @inauguration: inauguration day
      01-26: ~customs day|australia day|indian republic day|republic day of india|india republic day
      01-27: holocaust remembrance day|holocaust memorial day
      -1 sun 1: ~leprosy day
      02-02: groundhog day|candlemas*|~wetlands day
      02-04: ~cancer day|rosa parks day
      02-11: ~day of women and girls in science
      02-12: lincoln birthday|abraham lincoln birthday|lincoln day|darwin day
      02-13: ~radio day|galentine day
      02-14: valentine day|saint valentine day|valentine
      02-15: susan b anthony day|canadian flag day|flag day of canada|national flag of canada day
      02-16: lithuanian independence day
      02-23: defender of the fatherland day|emperor birthday
      02-29: leap day|leap year day
      02-01: national freedom day|imbolc|saint brigid day
      02-06: waitangi day
      02-11: national foundation day
      @bowl: super bowl*|super bowl sunday|superbowl|superbowl sunday
      3 mon 2: heritage day|louis riel day|islander day
      1 mon 3: casimir pulaski day|pulaski day
      03-01: independence movement day
      03-02: texas independence day|read across america day|dr seuss day
      03-03: hinamatsuri|girl day|doll festival
      03-05: saint piran day
      03-17: evacuation day
      03-19: saint joseph day|feast of saint joseph
      03-25: lady day|annunciation*|feast of the annunciation|maryland day|greek independence day
      03-26: prince kuhio day
      2 mon 3: commonwealth day
      02-21: ~mother language day
      3 mon 2: president day|washington birthday|washington day|george washington birthday|george washington day|daisy gatson bates day|family day
      03-01: saint david day
      03-03: ~wildlife day
      03-08: ~women day|~woman day
      03-14: pi day|white day
      03-15: ides of march
      03-17: saint patrick*|saint paddy day
      03-20: ~day of happiness|~happiness day|~sparrow day
      03-21: ~poetry day|~puppetry day|~down syndrome day|~day of forests|~forest day
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
      04-06: tartan day|chakri day
      04-07: day of remembrance of the genocide in rwanda
      04-13: songkran|thai new year
      04-14: pohela boishakh|bengali new year|ambedkar jayanti|vishu|bihu|rongali bihu
      04-16: emancipation day
      04-19: bicycle day
      04-20: four twenty day
      04-21: san jacinto day|kartini day|tiradentes day
      3 mon 4: patriots' day
      4 mon 4: confederate memorial day
      04-23: sant jordi|feast of saint george
      04-25: saint mark day|liberation day of italy
      04-27: south african freedom day
      04-29: showa day
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
      05-01: may day|beltane|lei day|~worker day|~labour day|law day|loyalty day
      05-02: ~tuna day
      05-03: ~press freedom day
      05-03: constitution memorial day|polish constitution day
      05-04: star wars day|may the fourth|greenery day|dutch remembrance day
      05-05: dutch liberation day|japanese children day|boy day
      05-06: national nurse day|school nurse day
      05-09: europe day|russian victory day
      05-17: norwegian constitution day|syttende mai|constitution day of norway
      05-18: haitian flag day
      05-22: harvey milk day|national maritime day
      05-23: constitution day of germany
      05-24: saints cyril and methodius day|bermuda day
      1 mon 5: early may bank holiday|may day bank holiday|may bank holiday
      1 sat 5: kentucky derby*
      @victoria: victoria day|patriots day of quebec|national patriots day
      05-05: cinco de mayo
      05-08: ~red cross day|ve day|v e day|victory in europe day|truman day
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
      -1 mon 5: memorial day|decoration day|spring bank holiday|late may bank holiday|whitsun bank holiday
      1 thu 5: ~day of prayer
      06-01: ~day of parents|~children day|pancasila day
      06-05: ~environment day
      06-08: ~ocean day
      1 mon 6: jefferson davis day|june holiday|june bank holiday|western australia day
      2 mon 6: king birthday holiday|queen birthday holiday
      06-02: festa della repubblica|italian republic day|republic day of italy
      06-05: danish constitution day
      06-06: d day|swedish national day|national day of sweden
      06-10: portugal day
      06-11: kamehameha*|king kamehameha day
      06-12: russia day|philippine independence day|loving day
      06-14: flag day|~blood donor day
      06-17: bunker hill day|icelandic national day
      06-20: west virginia day
      06-21: indigenous people day of canada|aboriginal day
      06-23: midsummer eve|saint john eve|luxembourg national day
      06-15: ~elder abuse awareness day
      06-17: ~day to combat desertification and drought
      06-19: juneteenth*
      06-20: ~refugee day
      06-21: ~yoga day|~day of yoga|~music day
      06-23: ~widow day|~public service day
      06-24: midsummer day|saint john day|saint john the baptist day|nativity of saint john the baptist|nativity of john the baptist|saint jean baptiste*|fete nationale|inti raymi
      06-25: day of the seafarer
      06-26: ~day against drug abuse and illicit trafficking|~day in support of victims of torture
      06-30: ~asteroid day
      3 sun 6: father day
      06-29: saint peter and paul|feast of saints peter and paul|saints peter and paul
      07-01: canada day|dominion day|hong kong handover day
      07-04: independence day|american independence day|us independence day|u s independence day
      07-06: jan hus day
      07-07: tanabata|san fermin|star festival|saba saba day
      07-09: argentine independence day
      07-12: orangemen day|battle of the boyne
      07-11: ~population day
      07-14: bastille day|french national day|national day of france
      07-15: ~youth skills day
      07-17: ~emoji day
      07-15: saint swithin day|saint swithun day
      3 mon 7: marine day|japanese marine day
      07-18: mandela day|nelson mandela day
      07-21: belgian national day
      07-22: pi approximation day|mary magdalene day
      07-24: pioneer day
      07-25: saint james day
      07-26: cuban revolution day
      07-28: peruvian independence day
      4 sun 7: parent day
      07-28: ~hepatitis day
      07-30: ~friendship day|~day of friendship
      08-01: air force day|swiss national day|lammas*|lughnasadh|emancipation day of the caribbean
      08-06: transfiguration|feast of the transfiguration|transfiguration of jesus|hiroshima day
      08-09: nagasaki day|south african women day
      08-11: mountain day
      08-14: pakistan independence day|independence day of pakistan
      1 mon 8: civic holiday|natal day|simcoe day|heritage day of alberta|terry fox day|british columbia day|august holiday|colorado day
      1 sun 8: friendship day
      08-09: international day of indigenous people|international day of the world indigenous people|world indigenous people day|international indigenous people day|singapore national day
      08-12: ~youth day
      08-15: assumption of mary|assumption of the virgin mary|feast of the assumption|assumption day|feast of the dormition|dormition|vj day|v j day|victory over japan day|indian independence day|india independence day|independence day of india|liberation day of korea|obon
      3 fri 8: statehood day|hawaii statehood day|admission day
      08-17: indonesian independence day
      08-19: ~humanitarian day|~photography day
      08-24: ukrainian independence day
      08-26: women equality day
      08-27: lyndon b johnson day|lbj day
      -1 mon 8: summer bank holiday|late summer bank holiday|august bank holiday|late august bank holiday
      08-31: merdeka day|malaysian independence day
      08-29: ~day against nuclear tests
      08-31: ~overdose awareness day
      09-05: ~day of charity
      09-08: ~literacy day
      09-11: patriot day
      09-15: ~day of democracy
      09-16: ~ozone day|stepfamily day|step family day
      09-02: vietnamese national day
      09-07: brazilian independence day
      09-08: nativity of mary|nativity of the virgin mary|birth of mary|nativity of the blessed virgin mary
      09-14: exaltation of the cross|feast of the cross|holy cross day
      09-15: battle of britain day
      09-16: mexican independence day|malaysia day
      3 mon 9: respect for the aged day
      09-17: constitution day|citizenship day
      09-18: chilean independence day
      09-23: saudi national day
      09-24: south african heritage day
      -1 sun 9: gold star mother day
      09-28: cabrillo day
      09-30: day for truth and reconciliation|truth and reconciliation day|orange shirt day
      09-19: talk like a pirate day
      09-21: ~day of peace|~peace day
      09-22: ~rhino day|~car free day
      09-27: ~tourism day
      09-30: ~translation day
      1 mon 9: labor day|labour day
      4 fri 9: native american day
      09-29: national coffee day|michaelmas*|feast of saint michael
      10-01: ~vegetarian day|~coffee day|~day of older persons|nigerian independence day|chinese national day|national day of china
      10-02: ~day of non violence|gandhi jayanti
      10-04: ~animal day|feast of saint francis of assisi|feast of saint francis
      10-03: german unity day|day of german unity|german reunification day|national foundation day of korea
      10-05: ~teacher day
      10-06: german american day
      10-09: ~post day|leif erikson day|leif ericson day|hangul day|korean alphabet day
      10-10: ~mental health day
      10-10: taiwanese national day|double ten day|fijian independence day
      10-12: dia de la raza|hispanic day|spanish national day|national day of spain
      10-14: nyerere day
      10-18: alaska day|saint luke day
      10-19: mother teresa day
      10-26: austrian national day|intersex awareness day
      10-27: navy day
      10-28: ohi day|czech independence day
      -1 mon 10: october bank holiday|october holiday
      -1 fri 10: nevada day
      2 mon 10: sport day|health and sport day|native american heritage day
      10-11: coming out day|~day of the girl child
      10-15: ~day of rural women|white cane safety day
      10-16: ~food day
      10-17: ~day for the eradication of poverty
      @statistics: ~statistic day
      10-24: united nations day|un day|~polio day
      10-30: mischief night|devil night
      10-31: halloween*|hallowe'en*|all hallow eve|hallow eve|samhain|~cities day|~city day|reformation day
      2 mon 10: columbus day|indigenous people day|canadian thanksgiving*|thanksgiving of canada
      3 sat 10: sweetest day
      3 wed 10: missouri day
      11-01: all saint*|all hallow*|~vegan day
      11-02: all soul*|dia de muertos|day of the deceased|day of the dead|dia de los muertos
      11-05: guy fawkes*|guy fawkes night|bonfire night
      11-03: culture day|independence day of panama
      1 tue 11: melbourne cup*
      11-09: ~freedom day
      @remembrance: remembrance sunday
      11-10: ~science day|marine corps birthday
      11-11: veteran day|armistice day|remembrance day|single's day|singles day|double eleven|saint martin day|martinmas day|martinma*|polish independence day|independence day of poland
      11-13: ~kindness day
      11-14: ~diabetes day
      11-16: ~day for tolerance
      11-19: ~men day|~toilet day
      11-20: ~children rights day
      11-21: ~television day|~hello day
      11-25: ~day for the elimination of violence against women
      11-29: ~day of solidarity with the palestinian people
      11-15: shichi go san|republic proclamation day
      11-22: saint cecilia day
      11-23: labor thanksgiving day|labour thanksgiving day
      11-25: saint catherine day
      11-28: albanian independence day
      11-30: saint andrew*
      4 thu 11: thanksgiving*|turkey day
      12-01: ~aids day
      12-02: ~day for the abolition of slavery
      12-03: ~day of persons with disabilities|~day of disabled persons
      12-05: ~volunteer day|~soil day
      12-04: saint barbara day
      12-05: sinterklaas*|krampus night|krampusnacht|thai father day
      12-06: saint nicholas*|saint nicolas day|finnish independence day|independence day of finland
      12-07: pearl harbor remembrance day|pearl harbor day|~civil aviation day
      12-08: feast of the immaculate conception|immaculate conception|bodhi day
      12-09: ~anti corruption day
      12-10: ~human rights day
      12-11: ~mountain day
      12-12: our lady of guadalupe|feast of our lady of guadalupe|kanji day
      12-13: saint lucy day|saint lucia day|feast of saint lucy
      12-15: bill of rights day|kingdom day
      12-16: day of reconciliation|las posadas|posadas|kazakh independence day|victory day of bangladesh|boston tea party
      12-17: wright brothers day|saturnalia
      12-21: forefathers day
      12-18: ~migrant day
      2 mon 12: green monday
      @saturday: super saturday|panic saturday
      12-23: festivus*|christmas eve eve|little christmas eve
      12-24: christmas eve|holy night
      12-25: christmas*|feast of the nativity|nativity of jesus|nativity of christ
      12-26: boxing day|saint stephen*|kwanzaa*|second christmas day|day of goodwill|wren day
      12-27: saint john the evangelist day
      12-28: holy innocents*|childermas|feast of the holy innocents|proclamation day
      12-30: rizal day
      3 mon 1: martin luther king day|martin luther king birthday|martin luther king jr birthday|robert e lee day|blue monday|martin luther king jr day|mlk day|mlk jr day|dr martin luther king jr day|civil rights day|idaho human rights day
      @black: black friday
      @small: small business saturday
      @cyber: cyber monday
      @giving: giving tuesday|givingtuesday
      @native: native american heritage day
      @election: election day|us election day
      @tax: tax day|income tax day
      @boss: boss day|bosses day|boss appreciation day
      @administrative: administrative professional*|secretary day|secretaries day|admin day
      @spouse: military spouse day|military spouse appreciation day
      @emergency: emsc day|emergency medical services for children day
      @summertime: daylight saving start*|daylight savings start*|start of daylight saving time
      @wintertime: daylight saving end*|daylight savings end*|end of daylight saving time
      @grandparents: ~grandparent day
      @spring: spring equinox|vernal equinox|march equinox|first day of spring|vernal equinox day|nowruz|navroz|nauryz|novruz|naw ruz|norooz|nawroz|newroz|persian new year|iranian new year|~day of nowruz
      @summer: summer solstice|june solstice|first day of summer|longest day of the year
      @autumn: autumnal equinox|autumn equinox|fall equinox|september equinox|first day of autumn|first day of fall|autumnal equinox day|mabon
      @winter: winter solstice|december solstice|first day of winter|shortest day of the year|dongzhi festival|dongzhi
      @primaries: super tuesday
      @king: koningsdag*|king day|dutch king day|kingsday
      """;

  private HolidayNames() {}
}
