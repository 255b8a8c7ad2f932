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
    rc (?:medic|avvocat|commercialist|geometr|ingegner|architett|sanitari|amministrator|notai|dell.avvocat|legal)
    (?:assicurazione|copertura|polizza) (?:per (?:la )?(?:mia |nostra )?(?:professione|attivita professional)|obbligatoria per (?:l.iscri|esercit))
    negligenz | imperizi | imprudenz | danno erarial | corte dei conti | responsabilita (?:amministrativ|erarial|medic|civile medic)
    struttur[ae] sanitari | atti invasivi | prescrizione (?:del|di un) (?:diritto|termin) | termini (?:processual|decors)
    consulenz[ae] sbagliat | calcol[oi] (?:sbagliat|strutturale errat) | parer[ei] (?:errat|sbagliat) | diagnosi (?:errat|sbagliat|mancat)
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
    copertura pregress | pregress[oa]\b | garanzia postuma | cessazione (?:dell.)?attivita | fatturato (?:professional|dello studio)
    massimale (?:per sinistro|annuo|aggregato) | collegi[oi] | praticant | soci dello studio | numero (?:di )?iscrizione
    partita iva forfettari | forfettari[oa] | specializzand | assunt[oa] (?:in|presso) (?:asl|ospedal|azienda sanitaria)
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
    notar | ctu\b | consulente tecnico | amministrator[ei] di sostegno | tributarist | caf\b | patronat
    elaborazione (?:dati|paghe) | centro elaborazion | ottic[oi]\b | optometrist | audioprotesist | dietist
    chiropratic | massofisioterap | tatuator | estetist | personal trainer | maestr[oi] di sci | educator[ei]
    assistent[ei] social | pedagogist | counselor | coach\b | tecnic[oi] (?:di )?(?:laborator|radiolog) | oss\b
    direttor[ei] sanitari | poliambulator | clinica | rsa\b | stp\b | societa tra professionisti | restaurator
    disegnator | interior design | fotograf | giornalist | copywriter | data protection | dpo\b | odv\b
    organismo di vigilanza | collegi[oi] sindacal | attestator | delegat[oi] alle vendite | custod[ei] giudiziari
    stimator | tecnolog[oi] aliment | chimic[oi]\b | promotor[ei] finanziar | consulent[ei] finanziar | pediatr
    cardiolog | chirurgh | urolog | neurolog | psichiatr | medico legale | guardia medica | medicina estetica
    studi[oa] (?:di progettazione|commercialist|di ingegneria|di architettura|veterinari|di consulenza|peritale)
    freelance | lawyers? | surveyors?\b | notary | dentists? | physicians? | nurses?\b
    `,
  ),
];
