import { concept, type Concept } from './concept.ts';

/** Lines of insurance outside the four; a request for one of them is "Altro". */
export const OTHER_LINE_CONCEPTS: readonly Concept[] = [
  concept(
    'other-line',
    'general-liability',
    String.raw`
    rct\b | rct/?o | rco\b | rc (?:verso )?terzi
    responsabilita civile (?:verso )?(?:terzi|generale|prodott) | rc prodott | richiamo prodott
    rc inquinament | rc (?:capofamiglia|famiglia|vita privata|eventi|organizzator)
    (?:public|product|general|employers.) liability
    rc (?:allevator|cacciator|sportiv|associazion|agricol|struttura|azienda|dell.azienda|aziendale)
    responsabilita (?:civile )?(?:verso (?:i )?(?:terzi|prestatori|dipendenti)|ambiental) | inquinament | danno ambiental
    prestatori d(?:'opera|i lavoro) | cose in consegna | somministrazion | responsabilita (?:civile )?(?:dell'(?:azienda|impresa|organizzator)|della ditta)
    rc (?:della ditta|dell'(?:azienda|impresa|organizzator)) | product recall | ritiro (?:dal mercato|prodott)
    `,
  ),
  concept(
    'other-line',
    'management-liability',
    String.raw`
    d ?& ?o\b | amministratori e (?:dirigenti|sindaci) | directors and officers
    consigli(?:o|eri) di amministrazione | consiglieri
    responsabilita (?:civile |personale )*(?:degli|dei|di) (?:amministratori|consiglieri|presidente|sindaci e)
    atti (?:compiuti )?nell'esercizio della carica | collegio sindacale e|consiglio e collegio
    amministratori (?:personale|della)
    rc (?:amministratori e|organi sociali) | organi sociali | amministratori, (?:sindaci|dirigenti) | board\b
    `,
  ),
  concept(
    'other-line',
    'bonds',
    String.raw`
    fideiussion | fidejussion | cauzion | garanzia (?:provvisoria|definitiva) | surety | bonds?\b
    bid bond | credit[oi] (?:commercial|verso) | insolvenz | insoluti
    polizz[ae] fideiussori | garanzi[ae] fideiussori | gara (?:d'appalto )?(?:con|serve) cauzion | svincol | caparr[ae] confirmatori
    obbligato principale | somm[ae] garantit | importo (?:da garantire|garantito) | a prima richiesta | beneficiari[oa] (?:della garanzia|:)
    rimborso iva | oneri di urbanizzazione | performance bond | credito commerciale | assicurazione (?:del )?credit
    `,
  ),
  concept(
    'other-line',
    'cargo',
    String.raw`
    merc[ei]\b | vettorial | rc vettor | vettore | trasporto (?:merci|marittim|internazional) | cargo
    container | spedizion | spediam | cif\b | imbarco | icc ?a?\b | giacenza | depositario | storage
    guardiamobil | cose (?:dei clienti|trasportate) | merci trasportat | trasporto merci (?:per|a) | all risks? trasport | polizza (?:merci|trasport|vettor) | inventario viaggiant
    incoterm | bill of lading | polizza di carico | abbonamento (?:merci|trasport)
    `,
  ),
  concept(
    'other-line',
    'cyber',
    String.raw`
    cyber | ransomware | hacker | virus | attacco | data breach | estorsion | informatica
    attacc(?:o|hi) informatic | phishing | violazione (?:dei )?dati | malware | ricatto | riscatto
    `,
  ),
  concept(
    'other-line',
    'boats',
    String.raw`
    nave\b | yacht | barc[ah] | natant | vela\b | marine\b
    imbarcazion | gommon | motoscaf | motore fuoribordo | ormegg | catamaran | peschereccio | dron[ei]\b | uas\b | elicotter
    velivol | aliant | aeromobil | hull\b
    `,
  ),
  concept(
    'other-line',
    'persons',
    String.raw`
    polizz[ae] vita | vita\b | temporanea caso morte | tcm\b | caso morte | key ?man | beneficiari
    infortuni\b(?! (?:del )?conducent) | malattia | sanitari[ao]\b | spese mediche | rimborso spese
    ricover | welfare | long term care | ltc\b | pensione integrativ | fondo pension | previdenz | tfm\b
    viaggi[oa]?\b | vacanz | volontari | cane\b | gatto\b | cavall[oi]\b | animali domestic
    health (?:insurance|plan|cover) | life (?:insurance|cover) | travel insurance
    polizz[ae] (?:sanitari|infortuni|viaggi|animali|cane|salute|previdenz) | invalidita | dread disease | non autosufficien
    piano (?:sanitari|welfare|pensionistic) | cassa sanitari | fondo sanitari | rimborso spese mediche | diaria | infortun[io]\b cumulativ
    veterinarie | gita\b | gite\b | campo estivo | centro estivo | asd\b | societa sportiv | tesserat | pet\b | medical insurance
    `,
  ),
  concept(
    'other-line',
    'crops',
    String.raw`
    grandin[ea] | gelo | brina | raccolt[oi]\b | coltur | condifesa | frutteti?\b | vigneti?\b | ettari
    piano colturale | bestiame | zootecn
    polizza agevolata | uva\b | agricol[ae] agevolat | resa\b | sicc?ita | brinat | vitigni | mele\b | pomodor
    `,
  ),
  concept(
    'other-line',
    'legal-theft',
    String.raw`
    tutela legale | furto (?:e rapina|abitazione|gioiell) | gioiell | opere d.arte | rapina | mostra
    evento\b | concert | pioggia | annullamento
    difesa (?:penale|legale) | spese legali | portavalori | opere d'arte | fine art | collezion | quadri d'autore | furto (?:in|con) scass
    `,
  ),
];
