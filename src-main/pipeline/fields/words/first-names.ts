/** First names in use in Italy, lower case, so that a signature can be told from other capitalised words. */
const NAMES = `
abele achille ada adalgisa adele adelina adolfo adriana adriano agata agnese agostino aida alberta alberto alda aldo alessandra
alessandro alessia alessio alex alfonso alfredo alice alida alina amalia amato ambra ambrogio amedeo amelia amerigo amina anacleto
andrea andreina angela angelica angelina angelo anita anna annabella annachiara annalisa annamaria annarita annunziata anselmo
antonella antonia antonietta antonina antonino antonio arduino arianna aristide armando arnaldo aroldo arturo asia assunta attilio
augusta augusto aurelia aurelio aurora barbara bartolomeo battista beatrice benedetta benedetto beniamino benito benvenuto bernardo
berta bianca biagio bice brigida bruna brunella bruno calogero camilla camillo candida carla carlo carlotta carmela carmelo carmen
carmine carola carolina cataldo caterina catia cecilia celeste celestino cesare cesira chiara cinzia ciro clara clarissa claretta
claudia claudio clelia clemente clementina cleto clotilde concetta consuelo corinna corrado cosima cosimo cosma costantino costanza
crescenzo cristian cristiana cristiano cristina cristoforo dafne dalia damiano daniela daniele danilo dante dario davide debora
deborah delia demetrio denis denise desideria diana diego dina dino dolores domenica domenico donata donatella donato dora dorina
doriana duccio durante edda edgardo edmondo edoardo egidio elda elena eleonora elia eliana elide elio elisa elisabetta elsa elvira
elvio emanuela emanuele emidio emiliano emilia emilio emma enea ennio enrica enrico enza enzo ercole erica erika ermanno ermes erminia
erminio ernesta ernestina ernesto erica ettore eufemia eugenia eugenio eva evelina ezio fabia fabiana fabiano fabio fabiola fabrizia
fabrizio fatima fausta faustino fausto febe fedele federica federico felice felicia ferdinando ferruccio fiammetta filiberto filippo
filomena fiorella fiorenza fiorenzo flaminia flavia flavio flora floriana floriano fortunata fortunato fosca franca francesca francesco
franco fulvia fulvio gabriele gabriella gaetana gaetano gaia galileo gaspare gelsomina gemma gennaro genoveffa gerardo germana germano
gerolamo gherardo giacinto giacoma giacomo giada giampaolo giampiero gian giancarla giancarlo gianfranca gianfranco gianluca gianluigi
gianmarco gianmaria gianna gianni giannina giannino gianpaolo gianpiero gilberto gilda gina ginevra gino gioacchino gioele gioia giordano
giordana giorgia giorgio giosuè giovanna giovanni girolamo giuditta giulia giuliana giuliano giulietta giulio giuseppa giuseppe
giuseppina giustina giustino glauco gloria goffredo grazia graziana graziano graziella greta gregorio guendalina guerrino guglielmo
guido ida idalgo ignazia ignazio igor ilaria ilario ilda ilenia imelda immacolata ines innocenzo iolanda ippolita ippolito irena irene
iris irma isa isabella isacco isidoro isotta italo ivan ivana ivano ivo jacopo jessica jole jolanda karin katia ketty lamberto lando lara laura
lauretta lavinia lazzaro lea leandro leda lelio leo leonarda leonardo leone leopoldo letizia lia liana libera liberato licia lidia
liliana lina lino linda lisa liviana livia livio lodovico lorella lorena lorenza lorenzo loreta loretta loris lorita luana luca lucia
luciana luciano lucilla lucio lucrezia ludovica ludovico luigi luigia luigina luisa luisella maddalena mafalda maida manfredo manlio
manola manuel manuela marcella marcello marco margherita maria mariagrazia marialuisa marialuce mariangela marianna mariano maribel marica
marika marilena marina marino mario marisa marisol maristella marta martina martino marzia marzio massimiliano massimo matilde
matteo mattia maura maurizia maurizio mauro melania melissa mercedes mia micaela michela michelangelo michele milena mimmo mina mirco mirella
mirko miriam moira monica morena moreno morgana nadia natale natalia natalino nazario nazzareno nella nello nerina nerio nico nicandro
nicola nicolas nicoletta nicolina nicolò nilde nina nino nives noemi nora norma novella nunzia nunzio oddone odoardo ofelia olga olimpia
olindo olivia oliviero omar ombretta onofrio orazio oreste orietta ornella orsola orsolina oscar osvaldo ottavia ottavio otello pamela
paola paolina paolo paride pasqua pasquale pasqualina patrizia patrizio perla petra pia piera pierangela pierangelo piercarlo pierfrancesco
pierina pierluigi piero pierpaolo pietro pina pino pio placido pompeo primo priscilla prospero quinto quirino rachele raffaela raffaele
raffaella raimondo ramona rebecca regina remigio remo renata renato renzo riccardo rina rinaldo rino rita roberta roberto rocco rodolfo
rolando romana romano romeo romina romolo rosa rosalba rosalia rosalinda rosamaria rosangela rosanna rosaria rosario rosella roselia
rosetta rosina rosita rossana rossano rossella ruben ruggero ruggiero rufino sabato sabina sabino sabrina salvatore salvina samanta
samantha samuel samuele sandra sandro santa sante santina santino santi santo sara sarah saverio savina savino sebastiana sebastiano secondo
selene selvaggia serafina serafino serena sergio settimio severa severino sibilla silvana silvano silvestro silvia silvio simona simone
simonetta siro sofia sonia speranza stefania stefano stella stelvio susanna susy sveva tamara tania tatiana tea tecla teodora teodoro teresa
teresita terenzio thomas tiberio tina tito tiziana tiziano tobia tommaso tonia tonino tosca tristano tullia tullio ubaldo uberto ugo
ulisse umberto urbano ursula valentina valentino valeria valeriano valerio vanda vanessa vanna vanni vasco velia venanzio venera veniero
vera verdiana veronica vilma vincenza vincenzo viola violante violetta virgilia virgilio virginia virginio vitale vito vittore vittoria
vittorino vittorio viviana walter wanda werther william wilma ylenia yuri yvonne zaccaria zelinda zeno zita zoe
ulderico uccio bachisio egon kristian teobaldo amerigo gavino efisio mirko samir deborah hannes aniello ermes iacopo jacopo lidia
donata rosmarie gwendolyn henrik soraya petra imogen totò pino gigi eros niccolò kevin jonathan gabriel christian nicholas adamo alberico albino alceste alcide aldina alvaro alvise amleto angiolina
angiolo arcangelo argia armanda arrigo artemio atos azelio basilio battistina berenice bortolo calogera carmelina casimiro celso
cirillo claudina concettina cornelia costanzo crocifissa delfina delfino desiderio diletta dionigi dionisio donatello eda edvige efrem
egle elettra eligio eliseo enos enrichetta erasmo ermenegildo ernestino ettorina eusebio eustachio evandro evaristo ezechiele fedora
fermo ferdinanda fernanda fernando flaviana franchino gabrio gastone gaudenzio gedeone gelindo gelsomino geremia gervasio gesualdo
giambattista giandomenico gianantonio gianmario gianpietro gilda ginetta gioconda giovambattista giovanbattista gualtiero guerrina
iginio ildebrando imma imerio innocenza isaia ivonne lanfranco lapo leandra leonida leonilde leontina letterio lorenzino luigino
malvina manuele marcellina marcellino mariella mariapia mariarosa mariateresa mariolina melchiorre menotti milvia miranda mirta narciso
natalina nazzarena nereo nerea nevia nevio nicodemo norberto odette olinda ondina orfeo orlando ortensia ottone ovidio palmira palmiro
pantaleo pantaleone pasqualino peppe peppino pericle pierantonio pierfranco piergiorgio pierino piermario plinio pompilio priamo
procopio quintino ramiro ranieri reginaldo romilda romualdo rosolino rosmunda sabatino salvo saturnino saul selma serse settimia
sinibaldo siria stanislao tancredi tarcisio telemaco teodorico teofilo teresina timoteo tommasina turi uliano valdo velio vespasiano
vinicio vitaliano vladimiro wilmer zaira zelindo brando gianvito gianvittorio annapaola mariaelena mariacristina mariagiovanna ornello
samanta nausicaa mohamed mohammed muhammad ahmed ali youssef hassan khalid amina rachid mustapha karim samira ibrahim abdel ioana mihai
andrei gheorghe florin alexandru radu vasile dumitru arben ilir besnik artan dritan ardian gentian elton ivan svetlana oksana dragan
zoran goran vladimir sergej dmitri rajesh sunil gurpreet juan jose carlos luis pedro miguel john james robert michael david mary
jennifer peter paul mark andrew helen emma oliver george anthony richard charles hannes florian lukas stefan markus andreas matthias
johann johannes josef franz hans karl georg werner günther manfred ulrich klaus wolfgang heidi ingrid monika christine sabine alois
sepp gudrun waltraud herbert helmut
beppe mimma pippo ninni nuccia pinuccia
`;
const FIRST_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

/** Whether a word is a first name, in any case; of "Maria Grazia" each word is one. */
export function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word.toLowerCase());
}
