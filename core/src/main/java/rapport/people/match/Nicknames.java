package rapport.people.match;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Given names and the short or familiar forms that people go by. It is not a list of all names, and
 * two forms in one line are only possibly the same. Each line is one name with its forms, plain
 * letters only; a form may stand in several lines. Written for Rapport from common knowledge.
 */
final class Nicknames {

  private static final String TABLE =
      """
      aaron ron
      abigail abby abi gail
      abraham abe bram
      adam ad
      adelaide heidi addie
      adrian ade
      agnes aggie
      albert al bert bertie
      aleksandr alexander alexandre alessandro alejandro alexandros aleks alex alec alek sasha sascha sandy xander lex alexis sandro
      alexandra aleksandra alessandra alejandra alex alexa sandra sasha lexi
      alfred al alf alfie fred
      alice ali alicia
      alistair alasdair alastair al
      allison alison ali allie
      amanda mandy
      amelia amy millie
      andreas andrew andre andrei andrey andrea andres andrzej andras andy drew anders
      angela angie
      anne anna ann annie anya ania hannah nancy anja ana
      anthony antony anton antonio antoine tony toni
      antonia toni
      archibald archie
      arnold arnie arne
      arthur art artie
      augustus august gus augusto
      barbara barb barbie babs
      bartholomew bart barth
      basil vasily vasiliy vasilis vasileios vassilis basile
      beatrice bea trixie beatrix
      benedict ben benedikt benoit bene
      benjamin ben benny benji benno
      bernard bernie bernhard bernd
      boleslaw bolek
      bradley brad
      brandon bran
      brian bryan
      bridget bridie birgit britt
      calvin cal
      cameron cam
      carl karl carlos carlo charles
      caroline carolyn caro carrie carol karoline
      catherine katherine katharine kathryn catharina katharina katarina ekaterina yekaterina katya kate kathy cathy katie kat kitty cat katja kati
      cecilia cecily cece celia
      charles charlie chuck chas charly karl carlos
      charlotte charlie lottie lotte charlot
      chester chet
      christian chris christiaan kristian
      christina christine kristina kristin kirsten chris tina chrissy christy
      christopher chris kit topher christoph christophe cristobal kris krzysztof christoffer kristof
      clara claire clare
      clifford cliff
      constantine konstantin konstantinos costa kostas kostya dinos
      cornelius cornelis neil cees
      cynthia cindy
      daniel dan danny daniil danny daniele dani
      danielle dani
      darren daz
      david dave davey davy davide
      deborah deb debbie debra
      demetrius dimitri dmitri dmitry dmitriy dima dimitris dimitrios mitya jim
      dennis denis den denny
      derek derrick dirk
      diana diane di
      dolores lola
      dominic dominik dom nick domenico
      donald don donnie
      dorothy dot dottie dolly dorothea dora
      douglas doug
      dylan dyl
      edmund ed eddie ned
      edward ed eddie ted teddy ned eduard eduardo edouard edoardo
      edwin ed eddie win
      eleanor ellie nell nora elena eleonora
      elena helena helen lena alyona yelena helene ellen
      elijah eli elias
      elizabeth elisabeth liz lizzie beth betty bess eliza lisa elsa liza betsy libby lise lisbeth elise bettina
      emily emma em emmy milly
      emmanuel manuel manny manu emanuel emanuele
      eric erik erick rick erich
      ernest ernie ernst ernesto
      esther essie hester
      eugene gene evgeny evgeni yevgeny zhenya eugen eugenio
      eva eve evie evi
      evelyn eve evie
      federico frederico fede
      ferdinand ferdi fernando nando
      florence flo flossie
      frances fran fannie francesca franziska franzi francoise
      francis frank francisco francesco franz francois frans fran paco pancho cisco franco
      frederick frederic fred freddie freddy friedrich fritz fredrik frederik rick federico
      gabriel gabe gabi gabriele
      gabrielle gabriela gabi gabby
      geoffrey geoff jeff jeffrey jeffery
      george georg jorge georges giorgio giorgos georgios yorgos yuri yury yuriy iurii jurgen juergen joerg jorg jerzy
      gerald gerry jerry gerard gerhard gerd geraldine
      gertrude trudy gertie gert
      gilbert gil bert
      giovanni gianni gio vanni
      giuseppe beppe peppe pino joseph
      gregory greg gregor grigory grzegorz grisha gregorio
      guillermo memo william guillaume
      gustav gus gustavo gustave
      harold harry hal
      harriet hattie harry
      heinrich heinz henry henrik hendrik heiner henri enrique enrico hank hal harry henning
      herbert herb bert
      howard howie
      hubert hugh bert hugo
      ignacio nacho ignatius ignaz
      igor gosha
      ivan vanya ioan john
      isabella isabel isabelle bella izzy belle
      isidore izzy
      jacob jakob jake jack jacques jacopo jakub jaime james kuba
      jacqueline jackie
      james jim jimmy jamie jem diego jaime
      jane jenny janet janie jan
      janet jan
      jason jay jase
      jeanette jean jan
      jeffrey jeff jeffery
      jennifer jen jenny jenn
      jeremy jerry jem jeremiah jeremias
      jerome jerry hieronymus
      jessica jess jessie
      joan joanna johanna jo joanne hanna
      joaquin quino joachim achim
      john jon jack johnny jonny johan johann johannes juan jean giovanni jan hans jens joao ivan ian sean ioannis yannis yiannis janos hannes
      jonathan jon jonny nathan jonatan
      joseph joe joey jose josef giuseppe yusuf josip iosif pepe jo joss
      joshua josh
      judith judy jude
      julia julie jules juliana juliane
      julian jules julien juliano julius
      karolina carolina lina
      kenneth ken kenny
      kevin kev
      kimberly kim
      konrad conrad kurt
      laura laurie lora
      lawrence laurence larry laurie lars lorenzo laurent lorenz
      leonard leo len lenny leonardo leon leonid lennart lenard leonhard
      leonid lyonya leo
      leopold leo poldi
      leslie les
      lillian lilian lily lil
      louis lewis lou luis luigi louie ludwig lluis lutz
      louise lou luisa louisa
      lucas luke luca lukas lucasz lukasz
      lucy lucia lucille lucie luz
      magdalena magda lena leni maddy madeleine
      malcolm mal
      marcus mark marc marco marcos markus marek
      margaret maggie meg peggy marge margie greta margarita margarete marguerite rita gretchen margot
      maria marie mary mia marija mariya molly polly masha maya mari mimi
      marianne marian mary anne
      martha marta marty patty
      martin marty martijn marten martino
      martina tina
      matthew matt matty mathew matthias mathias matteo mateo matthieu mathieu mateusz matti mats matej
      maureen mo
      maurice morris moritz mauricio maurizio mo maury
      maximilian max maxim maksim maxime massimo maximiliano maxwell maxence
      megan meg meggie
      melanie mel
      melissa mel lissa missy
      michael mike mick mickey mikey mikhail michel miguel michal misha mikael michele mihai mihail mischa micha mitch mitchell
      michelle shelly chelle mich
      mildred millie
      miroslav mirek mirko
      mohammed muhammad mohamed mohammad muhammed mo mohd mehmet mahomet
      monica monika moni
      moses moshe moe
      nancy nan annie
      natalie natalia natalya natasha nat tasha natalija
      nathan nate nat nathaniel nathanael
      nicholas nicolas nikolas nick nicky nico nikolai nikolay niklas klaus nikos niccolo nikola nicola claus niko
      nicole nicky nikki nic
      nikita nik
      olga olya
      oliver ollie olivier olli noll
      olivia liv livvy ollie
      ondrej andrew
      oscar oskar ozzie
      pablo paul paolo pavel pawel pauli paulo pal
      pamela pam
      patricia pat patty trish tricia patsy
      patrick pat paddy patrik patricio patrice
      pauline paula polly paulina
      penelope penny nell
      peter pete pieter petr pyotr pedro pietro pierre piotr petros petter per peer
      philip phillip phil felipe philippe filip filippo pip
      praneeth prannet
      rachel rach rae raquel
      ralph raul rafe
      randall randy randolph
      raphael rafael rafe rafa raffaele raf
      raymond ray ramon raimund
      rebecca becky becca bex
      reginald reg reggie
      rene renato
      richard rick dick rich richie ricky ricardo riccardo ryszard
      robert bob rob bobby robbie bert roberto robin rupert
      roderick rod roddy rick
      rodney rod
      rodrigo rod
      roger rodger rog ruggero
      roland rolando rollo orlando
      romain roman
      ronald ron ronnie
      rosemary rose rosie romy
      rudolf rudolph rudi rudy
      russell russ rusty
      samantha sam sammy
      samuel sam sammy shmuel
      santiago santi diego
      sarah sara sally sadie
      scott scotty
      sebastian seb bastian basti sebastien
      sergey sergei serge sergio serhii seryozha
      shaun sean shawn
      sidney sid sydney
      silvester sly
      simon si simone shimon
      sophia sofia sophie sonya sofie
      stanley stan stanislav stas stanislaw
      stephanie steph stefanie steffi
      stephen steven steve stefan stephan stefano stevie esteban etienne istvan stepan stef
      stewart stuart stew stu
      susan susanne sue susie suzanne suzy susanna suze
      svetlana sveta lana
      sylvia silvia
      tamara tammy toma
      tatiana tatyana tanya tania
      terence terry terrence terrance
      theodore ted teddy theo theodor fyodor fedor teodoro
      theresa teresa terry tess tessa
      thomas tom tommy tomas thom tomasz tommaso tomek
      timothy tim timmy timo timofey
      tobias toby tobi
      ursula uschi
      valentin val valentine
      valerie val valeria
      veronica ronnie vera veronika
      victor vic viktor vitya
      victoria vicky vicki tori viktoria
      vincent vince vinnie vincenzo vicente vinzent
      virginia ginny
      vladimir vlad volodymyr vova wladimir volodya vladislav
      volodymyr vova
      walter walt wally
      wilhelm william willi willy helmut wim
      william bill billy will willie willy liam wills
      wolfgang wolf
      yiannis ioannis john
      zachary zach zack zachariah zak
      zbigniew zbyszek
      zoe zoey
      """;

  private static final Map<String, BitSet> LINES = lines();

  private Nicknames() {}

  /** Whether two plain words can be forms of one given name; a word is a form of itself. */
  static boolean same(String one, String other) {
    if (one.equals(other)) return true;
    BitSet mine = LINES.get(one);
    BitSet theirs = mine == null ? null : LINES.get(other);
    return mine != null && theirs != null && mine.intersects(theirs);
  }

  /** The numbers of the lines in which a plain word stands, for finding candidates. */
  static int[] lines(String word) {
    BitSet lines = LINES.get(word);
    return lines == null ? new int[0] : lines.stream().toArray();
  }

  private static Map<String, BitSet> lines() {
    Map<String, BitSet> lines = new HashMap<>();
    int number = 0;
    for (String line : TABLE.lines().toList()) {
      for (String word : line.strip().split(" "))
        lines.computeIfAbsent(word, any -> new BitSet()).set(number);
      number++;
    }
    return Map.copyOf(lines);
  }
}
