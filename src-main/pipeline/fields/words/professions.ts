import { words } from './word-list.ts';

/**
 * Professions that take out professional liability, as patterns over lower case; the longer go before
 * the shorter. Endings cover gender and number.
 */
export const PROFESSIONS: readonly string[] = words(String.raw`
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
tour operator; agenzi[ae] immobiliar[ei]; agenzi[ae] pubblicitari[ae]; agenzi[ae] di comunicazione;
centro di assistenza fiscale; caf; broker assicurativ[oi]; agent[ei] (?:di assicurazion[ei]|assicurativ[oi]); intermediari(?:o|a)? assicurativ[oi]; subagent[ei];
formator[ei]; personal trainer; optometrist[aie]; amministrator[ei](?! delegat);
amministratric[ei]; architects?; engineers?; lawyers?; accountants?; consulent[ei]; medic(?:o|i|a);
`);
