package rapport.dates;

/**
 * Days kept by the United Nations, by professions and by friends of a cause, in the form of {@link
 * HolidayNames}. They stand after the holidays of states and churches: where a name is in both, the
 * other one is meant.
 */
final class WorldDays {

  static final String TABLE =
      """
      01-24: ~day of education|~education day
      01-26: ~day of clean energy|~clean energy day
      01-28: ~data privacy day|~data protection day|~privacy day
      02-04: ~day of human fraternity
      02-06: ~day of zero tolerance for female genital mutilation
      02-10: ~pulses day
      02-14: ~book giving day
      02-20: ~day of social justice|~social justice day
      02-22: ~thinking day
      2 tue 2: ~safer internet day
      03-01: ~zero discrimination day|~compliment day
      03-03: ~hearing day|employee recognition day
      03-04: ~engineering day|~obesity day
      03-10: ~day of women judges
      03-15: ~consumer rights day|~consumer day|~day to combat islamophobia
      03-18: ~recycling day
      03-20: ~oral health day|~french language day|~storytelling day|~francophonie day
      03-21: ~day for the elimination of racial discrimination|~colour day|~color day
      03-25: ~day of remembrance of the victims of slavery|~waffle day
      03-26: purple day
      03-30: ~day of zero waste|~zero waste day|~bipolar day|doctor day|~doctor day
      03-31: ~backup day|~transgender day of visibility|transgender day of visibility
      2 thu 3: ~kidney day
      @sleep: ~sleep day
      04-02: ~children book day
      04-04: ~day for mine awareness|~mine awareness day
      04-05: ~day of conscience
      04-06: ~day of sport for development and peace
      04-11: ~parkinson day
      04-14: ~chagas disease day|pan american day
      04-15: ~art day
      04-17: ~haemophilia day|~hemophilia day
      04-18: ~heritage day
      04-21: ~creativity and innovation day
      04-22: ~mother earth day
      04-23: ~spanish language day|~poem day
      04-24: ~day of multilateralism
      04-25: ~delegate day|~penguin day|~dna day
      04-26: ~chernobyl disaster remembrance day
      04-28: ~day for safety and health at work|~safety and health at work day|~worker memorial day
      3 sat 4: record store day
      3 fri 4: ~youth service day
      05-04: firefighter day|~firefighter day
      05-05: ~midwife day|~day of the midwife|~hand hygiene day
      05-10: ~day of argania
      05-12: ~day of plant health|~fibromyalgia day
      05-15: peace officer memorial day
      05-16: ~day of light|~day of living together in peace
      05-17: ~hypertension day|~day against homophobia|~day against homophobia and transphobia
      05-18: ~museum day
      05-20: ~metrology day
      05-21: ~tea day|~day for cultural diversity|~cultural diversity day
      05-22: ~biodiversity day|~day of biodiversity
      05-23: ~turtle day|~day to end obstetric fistula
      05-25: ~missing children day
      05-28: ~menstrual hygiene day|world hunger day
      05-29: ~everest day|~peacekeeper day
      05-30: ~potato day
      1 tue 5: ~asthma day
      1 thu 5: ~password day
      1 sun 5: ~laughter day
      1 sat 5: free comic book day|~naked gardening day
      2 sat 5: ~fair trade day|~migratory bird day
      3 fri 5: bike to work day|~bike to work day
      @teachers: ~teacher appreciation day|~national teacher day
      06-01: ~milk day
      06-03: ~bicycle day
      06-04: ~day of innocent children victims of aggression
      06-06: ~russian language day
      06-07: ~food safety day
      06-12: ~day against child labour|~day against child labor
      06-13: ~albinism awareness day
      06-15: ~wind day
      06-16: ~day of family remittances|~day of the african child|bloomsday
      06-18: ~sustainable gastronomy day|international picnic day|autistic pride day
      06-19: ~day for the elimination of sexual violence in conflict
      06-21: ~hydrography day|~day of the celebration of the solstice|fete de la musique|make music day|~selfie day
      06-27: ~micro small and medium sized enterprises day
      06-29: ~day of the tropics
      06-30: ~day of parliamentarism|social media day
      1 fri 6: ~donut day|~doughnut day
      1 sat 7: ~day of cooperatives
      07-02: ~ufo day
      07-06: ~kissing day
      07-07: ~chocolate day|~kiswahili language day
      07-17: ~day for international justice|~justice day
      07-18: nelson mandela international day
      07-20: ~chess day|international moon day
      07-25: ~drowning prevention day
      07-26: ~mangrove day
      07-29: ~tiger day
      07-30: ~day against trafficking in persons
      -1 fri 7: system administrator appreciation day|sysadmin day|sysadmin appreciation day
      1 fri 8: ~beer day
      08-08: international cat day|world cat day
      08-10: ~lion day
      08-12: ~elephant day
      08-13: ~left hander day|~lefthander day
      08-19: ~aviation day
      08-20: ~mosquito day
      08-21: ~day of remembrance and tribute to the victims of terrorism
      08-23: ~day for the remembrance of the slave trade
      08-26: international dog day|national dog day|world dog day
      08-30: ~day of the disappeared|~day of the victims of enforced disappearances
      08-31: ~blog day
      09-07: ~day of clean air for blue skies
      09-08: ~physical therapy day|~physiotherapy day
      09-10: ~suicide prevention day
      09-12: ~day for south south cooperation
      09-13: ~positive thinking day
      2 sat 9: ~first aid day
      @programmers: ~programmer day|~day of the programmer|day of the programmer
      09-16: ~day for the preservation of the ozone layer
      09-17: ~patient safety day
      09-18: ~equal pay day
      3 sat 9: ~cleanup day|software freedom day
      09-21: ~alzheimer day|~gratitude day
      09-23: ~day of sign languages|~sign language day|bisexual visibility day
      09-26: ~day for the total elimination of nuclear weapons|~contraception day|~day of languages|european day of languages
      4 sun 9: ~rivers day
      09-28: ~rabies day|~day for universal access to information
      09-29: ~heart day|~day of awareness of food loss and waste
      09-30: ~podcast day
      -1 thu 9: ~maritime day
      10-01: ~music day|~vegetarian awareness day
      10-02: ~nonviolence day
      1 mon 10: ~habitat day|~day of architecture|~architecture day
      1 fri 10: ~smile day
      10-07: ~cotton day
      2 tue 10: ada lovelace day
      2 thu 10: ~sight day
      10-12: ~arthritis day|freethought day
      10-13: ~day for disaster reduction|~day for disaster risk reduction|~thrombosis day
      10-14: ~standard day
      10-15: ~handwashing day|~hand washing day
      10-16: ~anaesthesia day|dictionary day
      10-20: ~osteoporosis day|~chef day
      10-23: mole day
      10-24: ~development information day
      10-27: ~day for audiovisual heritage
      10-28: ~animation day
      10-29: ~stroke day|~internet day
      11-02: ~day to end impunity for crimes against journalists
      11-05: ~tsunami awareness day
      11-08: ~radiography day|~radiology day|~town planning day
      11-09: ~inventor day|~day against fascism and antisemitism
      11-12: ~pneumonia day
      2 thu 11: ~usability day
      3 thu 11: ~philosophy day|great american smokeout
      3 sun 11: ~day of remembrance for road traffic victims
      11-17: international student day|~prematurity day
      11-19: women entrepreneurship day
      11-20: universal children day|transgender day of remembrance
      11-21: ~fishery day
      -1 fri 11: buy nothing day
      12-02: ~computer literacy day
      12-04: ~cheetah day|~day of banks
      12-07: ~day of civil aviation
      12-09: ~day of commemoration of the victims of genocide
      12-12: ~universal health coverage day|~day of neutrality
      12-14: ~monkey day
      12-15: ~tea production day
      12-18: ~arabic language day
      12-20: ~human solidarity day
      12-21: ~crossword puzzle day
      12-27: ~day of epidemic preparedness
      """;

  private WorldDays() {}
}
