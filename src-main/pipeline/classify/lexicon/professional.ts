import { concept, type Concept } from './concept.ts';

/** Professional liability: the cover, its terms, the professions. */
export const PROFESSIONAL_CONCEPTS: readonly Concept[] = [
  concept(
    'professional',
    'professional-cover',
    String.raw`
    sbagli | (?:mi|ci) tenga indenne | danni (?:che posso causare|causati ai clienti|dei clienti)
    (?:smarriment|perdit)[oa] (?:di |dei )?(?:document|fascicol|atti) | responsabilita sanitari
    legge 24/2017 | error[ei] (?:nelle|nella|nei|del|nello|nell) | error[ei] od | errors and omissions
    errat[ao] (?:erogaz|valutaz|consulenz) | violazione (?:di |dei |del )?(?:diritt|copyright|propriet)
    rc ?prof | rcp\b | responsabilita (?:civile )?(?:di tipo )?professional
    (?:polizza|copertura|assicurazione|massimale) professional
    responsabilita civile (?:patrimoniale|della professione|dell'attivita|verso i viaggiatori)
    colpa grave | malpractice | med ?mal\b | errori (?:e|ed|od?|,) ?omissioni
    error[ei] (?:professional|di (?:progett|calcolo|stima|referto|valutaz|consulen|diagnos)) | e&o
    e ?& ?o\b | tech e | professional (?:indemnity|liability) | pi (?:cover|insurance|policy)
    patrimoniali? (?:pur|causat|a client) | perdit[ae] patrimonial | asseverazion | visto di conformita
    visti di conformita
    `,
  ),
  concept(
    'professional',
    'professional-terms',
    String.raw`
    retroattiv | retro\b | ultrattiv | claims? made | richiest[ae] di risarcimento | circostanz[ae] not
    introiti | onorari | compensi | parcell | ordine (?:degli|dei|di|professional) | alb[oi]\b
    iscritt[oaie] | deontolog | incaric(?:o|hi) | liber[oai] profession | legge gelli | gelli | dpr 137
    d\.?m\.? 22 settembre 2016 | retroactive | fee income | fees\b | run ?-?off
    postuma (?:professional|per cessazione)
    `,
  ),
  concept(
    'professional',
    'profession',
    String.raw`
    avvocat | notai[oa]?\b | ingegner | ing\b | architett | arch\b | geometr | geom\b | commercialist
    revisor[ei] | sindaci? (?:di societa|revisor) | consulent[ei] | consulenz | medic[oi]\b
    medic(?:a|he)\b | chirurg | odontoiatr | dentist | infermier | ostetric | fisioterapist | psicolog
    psicoterap | logopedist | biolog[oaih] | farmacist | veterinari | nutrizionist | osteopat | oculist
    ortopedic | anestesist | ginecolog | dermatolog | radiolog[oa]\b | podolog | igienist
    peri(?:to|ti|tale) (?:industrial|assicurativ|agrar|chimic) | agronom | geolog[oai]\b | forestal[ei]
    enolog | amministrator[ei] (?:di )?(?:condomin|di stabil) | amministratric | mediator[ei]
    agent[ei] immobiliar | traduttor | interpret[ei]\b | sviluppator | software | programmator
    sistemist | informatic[oai] (?:freelance|consulent) | web agency | grafic[oai]\b
    guid[ae] (?:turistic|ambiental|alpin) | tour operator | agenzi[ae] (?:di )?viagg
    laboratorio (?:di )?analisi | organismo di | rspp\b | coordinator[ei] (?:della )?sicurezza
    direttor[ei] (?:dei )?lavori | progettist | certificator | curator[ei] | lawyer | solicitor
    engineers?\b | architects?\b | consultants?\b | accountants?\b | doctors?\b | professionist[ai]
    studio (?:legale|tecnico|associato|notarile|professionale|medico|dentistic|odontoiatric|commercial)
    `,
  ),
];
