/**
 * Given names and what people are called instead, one row per name, folded to ASCII. Two words of one row may be one person's
 * name. The rows overlap on purpose (Sasha is Alexander and Alexandra), so the relation does not carry over from row to row.
 */
const ROWS = `
aaron ron ronnie
abigail abby abbie gail
abraham abe abram bram ibrahim
adam ad adi
adrian ade adriano
agnieszka aga
albert al bert bertie alberto
aleksandra alexandra alex lexi sandra sasha ola sandy alessandra
alexander aleksander alexandre alejandro alessandro aleksandr oleksandr alex aleks alec alek al sasha sascha xander sandy sandro olek
alfred al fred alf alfredo alfie
alice ally ali alicia
amanda mandy
andrew andy drew andre andreas andrei andrey andrzej andres anders
angela angie angelika
ann anna anne annie anita nan anya ania
anthony antony tony anton antonio antoine toni tonio
arthur art artie arturo
barbara barb babs basia
benedek bence benedict benedikt bene
benjamin ben benny benji
bernard bernie bernhard bernd
bernice bunny bernie
boguslaw bogdan bodek
brigitte birgit gitte
carl karl carlos charles carlo
carolina caroline carol carrie karolina
catherine katherine katharine kathryn catarina katharina katarina katarzyna ekaterina kate katie kathy cathy kat kitty katya kasia kay trina
charles charlie chuck chas carlos karl carl charly
christian chris christiaan kristian
christina christine kristina kristine christa chris chrissy tina krystyna cristina
christopher chris kit christoph christophe cristobal topher kristof krzysztof
clara claire klara
claudia klaudia
cornelius cor kees neil cornelis
cynthia cindy
daniel dan danny dani danilo
david dave davy dawid davide
deborah debra deb debbie
dennis denis den denise
dimitrios dimitris dmitry dmitri dima jim james
dmitry dmitri dmitriy dmitrii dima mitya dmytro
donald don donnie
dorothy dot dottie dorothea dorota
douglas doug
eduardo lalo edu edward
edward ed eddie ted teddy ned eduard eduardo edoardo edu
eleanor nell nellie ellie lenora eleonora leonora nora
elena helen helena ellen lena lenka olena alena yelena
elisabeth elizabeth liesl lisl liesel babette babsi
elizabeth elisabeth elisabetta liz lizzie beth betty eliza elise elsa lisa liza lisbeth libby betsy bess ella isabel elzbieta ela
emily em emma emilia emmy
emmanuel manuel manny manu emanuel
enrique kike quique henry
eric erik erich rick ricky
ernest ernie ernst ernesto
eugene gene evgeny evgeniy evgeni yevgeny zhenya eugenio eugen
fernando nando fer ferdinand
frances fran frannie francesca franziska francisca
francis frank franco francisco francesco francois franz paco pancho chico kiko fran
frederick fred freddy freddie friedrich frederik fritz federico fede
gabriel gabe gabi gabriele
gabriela gabrielle gabi gaby
george georg jorge giorgio georgios giorgos jerzy yuri yury yiorgos georges jurgen
gerald gerry jerry gerard gerhard gerd
giovanni gianni john johannes vanni
giuseppe beppe pino joseph
gregory greg grzegorz gregor grisha grigory
grzegorz greg grzesiek
guadalupe lupe lupita
guillermo memo william guille
gunther gunter guenter
harold harry hal
heinrich heinz henry heiner
henry harry hank hal henri enrique hendrik heinrich henrik enrico
ignacio nacho iggy ignatius
ioannis yiannis giannis yannis yanni john
isaac zac ike izak
istvan pista isti stephen steven
ivan vanya john ioan
jacob jake jakob jakub kuba yaakov jacobo james
jacqueline jackie
james jim jimmy jamie jaime santiago diego
jane janie
janusz jan
jason jay
jean john jeanne
jeffrey geoffrey jeff geoff
jennifer jen jenny jenn
jeremy jerry jem jeremiah
jerzy jurek george
jessica jess jessie
jesus chuy chucho
jiri jirka george
joan joanna johanna joanne jo asia
john johnny johnnie jack jon juan johann johannes hans jan jean giovanni ivan joao ian sean yohan jens
jonathan jon jonny nathan john
jose pepe ze zeca joseph
joseph joe joey josef jose giuseppe jozef josep sepp pepe jusuf yusuf youssef yosef
joshua josh josue
judith judy judit
juergen jurgen jorg
julia julie juliana julieta yulia iulia juliette
karen karin caren
kenneth ken kenny
kevin kev
kimberly kim
klaus claus nicolaus nikolaus
konstantin kostya costas kostas constantin
konstantinos kostas costas dinos
laszlo laci leslie
laurence lawrence larry lars laurent lorenzo lorenz
leonard len leo lenny leonardo leonid
leticia leti
lucia lucy luz lucie
luis louis lou louie ludwig luigi lewis lluis
lukas lucas luke luca luka lukasz
magdalena magda lena madeleine
malgorzata gosia margaret
manuel manolo manu
margaret maggie meg peggy marge margie greta gretchen rita margarita marguerite margarete margot peg
maria mary marie mariya masha marija maryam miriam mariam mari
mark marc marcus markus marco marek
martha marta
martin marty marcin martino
mary molly polly mae mamie
matthew matt mathew mattias matthias mateo matteo mateusz matheus mathieu
maximilian max maxim maksim
megan meg
melissa mel lissa
michael mike mick mickey mikey michel miguel mikhail misha michal michele micha mikael michail
mohammed mohamed muhammad mohammad muhammed mohamad muhamad mehmet mohd md muhamed mohamud
moshe moses moishe
mykola nikolai nikolay nicholas
nadezhda nadia nadja nadya
natalia natalie natasha nataliya natalya nat
nathaniel nathan nate nat
nicholas nicolas nick nico nikolas nikolaus klaus nicky nikolai nikolay kolya nicola niccolo mikolaj nik
nicole nicky nikki
nikolaos nikos nicholas
olga olya
oliver ollie olivier
pamela pam
patricia pat patty trish tricia patrizia
patrick pat paddy patricio patryk
paul pablo paolo pavel pavlo paulo pawel pal
pedro peter perico
peter pete pedro pietro pierre piotr petr pyotr petros petra per
philip phillip phil felipe filip filippo philippe
rafael raphael raffaele rafa rafal
raymond ray ramon raimund
rebecca becky becca bec rebekah
ricardo richard rick rico
richard rick rich dick richie ricky ricardo riccardo ryszard
robert bob bobby rob robbie bert roberto robin berto beto
rodrigo rod digo
roger rog rogerio ruediger
roland rolando
ronald ron ronnie
rosa rose rosie rosemary
samantha sam sammy
samuel sam sammy
sandra sandy alexandra
sarah sara sally sadie
sebastian seb bastian basti sebastien
sebastiao tiao sebastian
sergey sergei sergio serge seryozha serhii serhiy
sharon shari
shlomo solomon
sigmund sigi siggi
simon simeon shimon
siobhan chevonne joan
sofia sophia sophie zofia sonya
stanislav stan stas stanislaw staszek
stephanie steph stefanie stefania
stephen steven steve stevie stefan stephan stefano esteban etienne stepan
susan sue susie suzy susanne suzanne susana zuzanna
svetlana sveta lana
tatiana tatyana tanya tania
terence terry terrence
theodore ted teddy theo fyodor fedor teodor
theresa teresa terry tess tessa tere
thomas tom tommy tomas tomasz tommaso
timothy tim timmy timofey
tobias toby tobi
tomasz tomek thomas
ulrich uli ulli
ursula uschi ulla
valentina valya
vasily vasiliy vasya basil vasyl
venkatesh venkata venkat venky
victor viktor vic vitya
victoria vicky vika viktoria tori
vincent vince vinny vicente vincenzo
vladimir vova volodya vlad volodymyr wladimir
vyacheslav slava
walter walt wally
wilhelm willi willy william wim
william bill billy will willie liam wilhelm guillermo guilherme willem guillaume
wojciech wojtek
xavier javier xavi javi
yakov jakov yaakov jacob james
yekaterina ekaterina katya
yevheniia yevhen evgeniya evgenia evgeny zhenya eugenia eugene
yitzhak itzhak yitzchak isaac
yusuf yousef youssef yosef joseph
zachary zach zack zak
`;

const rowsOf = new Map<string, Set<number>>();
for (const [number, row] of ROWS.trim().split('\n').entries()) {
  for (const name of row.split(' ')) rowsOf.set(name, (rowsOf.get(name) ?? new Set<number>()).add(number));
}

/** Whether people who bear one of these names are called by the other (both lower-case ASCII). */
export function isNickname(a: string, b: string): boolean {
  const rows = rowsOf.get(a);
  const others = rowsOf.get(b);
  return rows !== undefined && others !== undefined && [...rows].some((row) => others.has(row));
}
