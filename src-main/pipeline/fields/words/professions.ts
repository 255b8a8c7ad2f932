import { words } from './word-list.ts';

/**
 * Professions that take out professional liability, as patterns over lower case; the longer go before
 * the shorter. Endings cover gender and number.
 */
export const PROFESSIONS: readonly string[] = words(String.raw`
investigator[ei] privat[oi]; gestor[ei] della crisi; energy manager; bim manager;
chirurg(?:o|hi|a) (?:ortopedic|vascolar|general|plastic|pediatric|oncologic|maxillo-faccial|oral)(?:o|i|a|e);
tecnic(?:o|i|a) ortopedic(?:o|i|a); tecnic(?:o|i|a) di laboratorio(?: biomedico| chimico)?;
operator[ei] (?:socio-?sanitari[oia]|olistic[oia]);
terapist[aie] (?:occupazional[ei]|della riabilitazione); assistent[ei] sanitar(?:io|i|ia);
addestrator[ei] cinofil[oi]; educator[ei] cinofil[oi]; dog sitter; wedding planner; event manager;
social media manager; web designer; graphic designer; web developer; data analyst; ux designer;
temporary manager; business coach; mental coach; life coach;
mediatric[ei] (?:familiar|civil|cultural|creditizi)[aei]+; mediator[ei] cultural[ei];
maestr[oaie] di (?:sci|tennis|musica|ballo|snowboard); accompagnator[ei] turistic(?:o|i|a);
guid[ae] (?:ambiental[ei](?: escursionistic(?:a|he))?|escursionistic(?:a|he)|naturalistic(?:a|he)|museal[ei]);
tecnic(?:o|i) competent[ei] in acustica;
tecnic(?:o|i) (?:della prevenzione|informatic[oi]|agrari[o]?);
consulent[ei] (?:seo|energetic[oi]|agronomic[oi]|alimentar[ei]|haccp|immobiliar[ei]|linguistic[oi]|previdenzial[ei]|legal[ei]|contabil[ei]|amministrativ[oi]|commercial[ei]|di marketing|di impresa|d'impresa|organizzativ[oi]|grafologic[oi]|della sicurezza|per la sicurezza(?: sul lavoro)?|sulla sicurezza(?: sul lavoro)?|in materia di \p{Ll}+|in sicurezza(?: sul lavoro)?);
consulent[ei] finanziar(?:io|ia|i) autonom[oai]; storic(?:o|i|a) dell'arte;
procurator[ei] sportiv[oi]; agent[ei] sportiv[oi]; agent[ei] marittim[oi];
mediator[ei] marittim[oi]; traduttric[ei] giurat[ae]; traduttor[ei] giurat[oi];
tecnic(?:o|i) antincendio; certificatric[ei] energetic(?:a|he);
dottor[ei]? commercialist[ai]; dottoress[ae] commercialist[ae]; ragionier[ei] commercialist[ai];
commercialist[aie]; consulent[ei] del lavoro; consulent[ei] finanziar(?:io|ia|i);
consulent[ei] informatic(?:o|a|i); consulent[ei] ambiental[ei]; consulent[ei] aziendal[ei];
consulent[ei] fiscal[ei]; consulent[ei] tributar(?:io|ia|i); consulent[ei] assicurativ(?:o|a|i);
consulent[ei] in proprietà industriale; consulent[ei] di direzione; revisor[ei] legal[ei];
revisor[ei] dei conti; revisor[ei] contabil[ei]; revisor[ei]; agent[ei] immobiliar[ei];
mediator[ei] immobiliar[ei]; mediator[ei] creditizi(?:o|a|i)?; agent[ei] di commercio;
amministrator[ei] di condomini[oi]?; amministratric[ei] di condomini[oi]?;
amministrator[ei] condominial[ei]; amministratric[ei] condominial[ei];
amministrator[ei] di stabili; medic(?:o|i|a) specializzand[oia]; medic(?:o|i|a) chirurg(?:o|i|a); medic(?:o|i|a) di base;
medic(?:o|i) di medicina generale; medic(?:o|i) legal[ei]; medic(?:o|i|a) veterinar(?:io|i|ia);
medic(?:o|i|a) odontoiatr[aie]; medic(?:o|i|a) estetic(?:o|i|a); medic(?:o|i) del lavoro;
medic(?:o|i) competent[ei]; chirurg(?:o|hi|a) plastic(?:o|i|a); chirurg(?:o|hi|a); odontoiatr[aie];
dentist[aie]; igienist[aie] dental[ei]; anestesist[aie]; ortopedic(?:o|i|a); ginecolog(?:o|i|a|he);
ostetric(?:a|he|o|i); cardiolog(?:o|i|a|he); dermatolog(?:o|i|a|he); radiolog(?:o|i|a|he);
pediatr[aie]; oculist[aie]; psichiatr[aie]; neurolog(?:o|i|a|he); urolog(?:o|i);
endocrinolog(?:o|i|a); tecnic(?:o|i|a) di radiologia; tecnic(?:o|i|a) radiolog(?:o|i);
podolog(?:o|i|a|he); osteopat[aie]; chiropratic(?:o|i|a); infermier[eai]; fisioterapist[aie];
logopedist[aie]; ottic(?:o|i)(?: optometrist[ai])?; farmacist[aie];
biolog(?:o|i|a|he)(?: nutrizionist[aie])?; nutrizionist[aie]; dietist[aie];
psicolog(?:o|i|a|he)(?: psicoterapeut[aie])?; psicoterapeut[aie]; assistent[ei] social[ei];
educator[ei]; veterinar(?:io|i|ia|ie); avvocat(?:o|i|a|esse|essa);
legal[ei] rappresentanti in giudizio; nota(?:io|i); praticant[ei] avvocat[oi];
patrocinator[ei] stragiudizial[ei]; mediator[ei] familiar[ei]; mediator[ei] civil[ei];
ingegner[ei](?: civil[ei]| struttur(?:ista|isti|ale|ali)| edil[ei]| meccanic[oi]| gestional[ei]| ambiental[ei])?;
architett(?:o|i|a)(?: paesaggist[ai])?; geometr[aie]; geolog(?:o|i|a|he); agronom(?:o|i|a);
dottor(?:e|i|essa|esse) (?:agronom[oi]|forestal[ei]|agronom[oia] e forestal[ei]); perit(?:o|i) industrial[ei]; perit(?:o|i) agrar[i]?[oi];
perit(?:o|i) assicurativ[oi]; perit(?:o|i) edil[ei]; perit(?:o|i|a); topograf(?:o|i|a);
certificator[ei] energetic[oi]; coordinator[ei] della sicurezza; progettist[aie];
interior designer; designer; paesaggist[aie]; restaurator[ei]; tecnic(?:o|i) acustic(?:o|i);
raccomandatar(?:io|i) marittim[oi]; spedizionier[ei] doganal[ei]; spedizionier[ei];
doganalist[aie]; tributarist[aie]; fiscalist[aie]; ragionier[ei]; attuar[i]?[oi];
curator[ei] fallimentar[ei]; amministrator[ei] giudiziar[i]?[oi]; enolog(?:o|i|a); traduttor[ei];
traduttric[ei]; interpret[ei]; giornalist[aie]; fotograf(?:o|i|a); guid[ae] turistic(?:a|he);
guid[ae] alpin[ae]; web agency; software house; sviluppator[ei](?: software)?; programmator[ei];
sistemist[aie]; system integrator; data protection officer; dpo; agenzi[ae] di viaggi(?:o)?;
tour operator; agenzi[ae] (?:investigativ|formativ)[ae]; agenzi[ae] immobiliar[ei]; agenzi[ae] pubblicitari[ae]; agenzi[ae] di comunicazione;
centro di assistenza fiscale; caf; broker assicurativ[oi]; agent[ei] (?:di assicurazion[ei]|assicurativ[oi]); intermediari(?:o|a)? assicurativ[oi]; subagent[ei];
oftalmolog(?:o|i|a); gastroenterolog(?:o|i|a); otorinolaringoiatr[aie]; reumatolog(?:o|i|a);
geriatr[aie]; ematolog(?:o|i|a); oncolog(?:o|i|a); pneumolog(?:o|i|a); nefrolog(?:o|i|a);
allergolog(?:o|i|a); fisiatr[aie]; tricolog(?:o|i|a); audioprotesist[aie]; audiometrist[aie];
ortottist[aie]; odontotecnic(?:o|i|a); massofisioterapist[aie]; massaggiator[ei];
massoterapist[aie]; chinesiolog(?:o|i|a); naturopat[aie]; oss\b; psicomotricist[aie];
psicopedagogist[aie]; pedagogist[aie]; sessuolog(?:o|i|a); counsell?or; estetist[aie];
tatuator[ei]; tatuatric[ei]; parrucchier[eai]; truccator[ei]; toelettator[ei]; toelettatric[ei];
copywriter; influencer; youtuber; blogger; illustrator[ei]; videomaker; fonic(?:o|i); redattor[ei];
redattric[ei]; pubblicist[aie]; restauratric[ei]; educatric[ei](?: professional[ei])?;
progettatric[ei]; estimator[ei]; grafolog(?:o|i|a); criminolog(?:o|i|a); archeolog(?:o|i|a);
botanic(?:o|a); naturalist[aie]; urbanist[aie]; pianificator[ei](?: territorial[ei])?;
disegnator[ei]; arredator[ei]; geofisic(?:o|i); cartograf(?:o|i); economist[aie];
formator[ei]; personal trainer; optometrist[aie]; amministrator[ei](?! delegat);
amministratric[ei]; architects?; engineers?; lawyers?; accountants?; consulent[ei]; medic(?:o|i|a);
`);

/**
 * Roles, firms and trades that say what somebody does only where nothing plainer does: a "studio legale" is where
 * an "avvocato" works, and a "direttore dei lavori" is mentioned in many a letter.
 */
export const ROLES: readonly string[] = words(String.raw`
società di revisione(?: legale)?; società di ingegneria;
società di consulenza(?: (?:aziendale|informatica|finanziaria|del lavoro))?;
centr[oi] elaborazione dati(?: contabili)?; centri? di elaborazione dati(?: contabili)?;
elaborazione dati contabili; stud(?:io|i) legal[ei]; stud(?:io|i) notaril[ei];
sindac(?:o|i) revisor[ei]; custod[ei] giudiziar(?:io|i|ia); delegat(?:o|a|i) alle vendite;
ufficial[ei] giudiziar(?:io|i|ia); consulent[ei] tecnic(?:o|i|a) d'ufficio; liquidator[ei];
collaudator[ei](?: static[oi])?; direttor[ei] dei lavori; direttor[ei] sanitar(?:io|i);
coordinator[ei] (?:per la|della) sicurezza; rspp; insegnant[ei](?: di \p{Ll}+)?;
docent[ei](?: universitar(?:io|i|ia))?; tutor; coach; addett[oi] stampa; project manager;
istruttor[ei](?: di \p{Ll}+)?; istruttric[ei](?: di \p{Ll}+)?; verificator[ei]; ispettor[ei];
dirigent[ei] comunal[ei]; segretari(?:o|a) comunal[ei]; segretari comunali;
dirigent[ei] scolastic[oia]; forestal[ei]; fisic(?:o|i)(?: sanitar[io]+| medic[oi])?;
statistic(?:o|i); grafic(?:o|i|a|he); chimic(?:o|i|a); revisor[ae]; curatric[ei]; liquidator[ei];
valutator[ei](?: immobiliar[ei])?; formatric[ei]; allenator[ei]; amministrator[ei] di sostegno;
`);
