import { concept, type Concept } from './concept.ts';

/** Matters that ask for no cover at all: claims, cancellations, documents, invoices, applications, advertising. */
export const NO_QUOTE_CONCEPTS: readonly Concept[] = [
  concept(
    'no-quote',
    'claim',
    String.raw`
    (?<!(?:nessun|senza|zero|per|per ogni|per singolo|storico|andamento|statistica|0) )sinistr[oi]\b(?! (?:negli|nei|nel|ultim|denunciat|passat|pregress|precedent|aperti|pagati|liquidati)|\s*:\s*(?:no\b|nessun|0|assent|zero|nulla))
    denunci[aoe] | danneggiat | tamponat | tamponament | risarcit | risarcire
    perit[oi]\b | liquidat | liquidazion | indennizz | constatazione | modulo blu | cai\b | carrozz
    accaduto | successo | rubat[oa] | ferit[oi] | testimon
    apertura (?:del(?:la)? )?(?:sinistr|posizion|pratic) | quantificazion | sopralluogo del perito
    claim\b | loss\b | accident | surveyor | damage\b | verbale | carabinieri | pronto soccorso | riserv
    `,
  ),
  concept(
    'no-quote',
    'cancellation',
    String.raw`
    disdett | disdir | disdico | recess[oi] | recedere | risoluzion | annullar
    non (?:intend\w+ )?rinnov | cessazione | estinzion | sospension | sospender | rimbors | rateo
    rottamat | vendut[oaie] | vendita del | demolit
    esclu(?:dere|sione) (?:targ|del veicol|dalla polizza|il ) | togli | cancel | terminat(?:e|ion)
    refund
    `,
  ),
  concept(
    'no-quote',
    'invoice',
    String.raw`
    fattur[ae] n | fattur[ae]\b(?!to) | imponibile | (?<!p\.\s?|partita |part\. ?|p )iva\b
    totale (?:fattura|da pagare|documento) | bonific | iban | scadut[oae] | insolut | sollecit
    pagament | estratto conto | provvigion | nota (?:di )?credito | sdi\b | ddt\b | contabile | invoice
    payment | quietanz
    `,
  ),
  concept(
    'no-quote',
    'documents',
    String.raw`
    attestat[oi] (?:di rischio|dello stato)
    copia (?:della |di |conforme )?(?:polizz|contratt|quietanz|document)
    certificat[oi] (?:di assicuraz|assicurativ) | certificato\b | dichiarazion | durc | tracciabilit
    appendic | duplicat | cambi[oa] (?:di )?(?:indirizz|residenz|coordinat|targa|iban) | variazione
    aggiornament[oi] anagrafic | mandato | privacy | gdpr | certificate | mi manda | mandar[emg]
    allegare?\b
    duplicato | prospett[oi] (?:delle|dei) polizz | riepilog[oi] | elenco (?:delle )?polizz | estratto (?:polizz|sinistri)
    fascicolo informativo | set informativo | condizioni di assicurazione | contrassegn
    `,
  ),
  concept(
    'no-quote',
    'applicants-spam-complaints',
    String.raw`
    curricul | cv\b | candidatur | colloquio | tirocini | stage\b | assunzion
    esperienza (?:lavorativa|professionale|maturata) | laurea | risorse umane | posizione (?:di|aperta)
    webinar | convegno | corso di formazion | crediti formativi | newsletter | iscrizion[ei]\b | gratuit
    clicc | offerta (?:speciale|limitata|imperdibile) | sconto | promozion | abbonament | lead\b
    partnership | collaborazione commerciale | reclam | lament | ivass | disservizio | auguri
    chiusura (?:estiva|natalizi|uffici) | unsubscribe | job\b | applying
    ringrazi | fuori (?:ufficio|sede) | sar[oò] assente | out of office | appuntament | riunion | incontro\b | videocall
    buone feste | buon natale | ferie\b | sondaggio | black friday | coupon | finanziament | ricariche | seo\b | posizionamento
    `,
  ),
  concept(
    'no-quote',
    'claim-wish',
    String.raw`
    apertura (?:del(?:la)? |di (?:un )?)?(?:sinistr|pratic|danno|denunci|posizion)
    apr(?:ire|o|i|ite|imi|iamo) (?:la |il |un |una |subito )?(?:pratic|sinistr|denunci|sx|posizion)
    aprire sx | denunci(?:o|amo)\b | si denuncia | denuncia (?:di |del )?(?:sinistr|dann)
    (?:la|fare) denuncia | nomina (?:del |di un )?perit | aspettare il perito
    numero di (?:pratica|sinistro) | come (?:dobbiamo|devo|apro|faccio|procedo|procediamo|ci muoviamo)
    a che punto | acconto | citazione | risarcimento (?:dei |del )?dann
    chi (?:mi|ci) (?:paga|risarcisce) | indennizzo diretto
    (?:register|notify|report) (?:a|the|this) (?:claim|loss) | notice of | notification of
    attend(?:ance)?\b
    `,
  ),
  concept(
    'no-quote',
    'event-told',
    String.raw`
    ieri\b | stanotte | stamattina | nella notte | si e (?:rott|verificat|allagat|ferm)
    e (?:cadut|ceduto|scoppiat|crollat|successo|andat[oa] a fuoco)
    ha (?:urtato|abbattuto|tamponato|colpito|divelto|allagato) | allagat[oa] | in data odierna | foto\b
    vigili del fuoco | danno stimato | stimiamo il danno | stima (?:provvisoria|dei danni)
    `,
  ),
  concept(
    'no-quote',
    'cancellation-wish',
    String.raw`
    comunic\w+ (?:formale |la |il |regolare |la propria volonta di )?(?:disdett|recess)
    disdett\w (?:polizz|della polizz|del contratt|libro|formal) | inoltrare la disdetta
    recesso (?:dalla|polizz) | disdi(?:ca|co|ci)\b | revoc | togli(?:ere|etel|lo|la)?\b
    (?:va|vanno) (?:quindi )?(?:chius|tolt|esclus) | rimborso (?:del )?(?:rateo|premi)
    non intend\w+ (?:piu )?(?:rinnovar|prosegui) | da escludere | escludere
    `,
  ),
  concept(
    'no-quote',
    'document-wish',
    String.raw`
    (?:mi|ci) (?:mandi|manda|mandate|invi|inviate|serve il certificato|serve la copia|servirebbe copia)
    inviar(?:ci|mi) | trasmett | far emettere | attestazione
    appendice di (?:vincolo|variazione|proroga) | certificato di assicurazione
    dichiarazione (?:della compagnia|di operativita|assenza|che) | solo il (?:foglio|certificato)
    copia (?:firmata|polizza|della polizza|conforme) | no changes | non occorre una nuova
    `,
  ),
  concept(
    'no-quote',
    'sender-sells',
    String.raw`
    vendiamo | catalogo | vi rimettiamo | siamo lieti | nuovo prodotto
    (?:gentile|gentili|egregio|caro|ciao) (?:intermediari|operator|professionist|assicurator|fornitor|client|collegh)
    validita dell.offerta | partecipa | riceverai | si convoca | ordine del giorno | iscriv
    posti limitati | programma | docenti | ns\. offerta | circolare
    `,
  ),
  concept(
    'no-quote',
    'retraction',
    String.raw`
    annull\w+ (?:tutto|la (?:mia |nostra |presente )?(?:richiesta|pratica|quotazione|domanda)|il preventivo|quanto)
    (?:considerar\w+|consider[io]|considerate\w*|ritener\w+) (?:\w+ ){0,3}(?:annullat|nulla\b|nullo|superat|ritirat|revocat|come non)
    come non (?:pervenut|scritt|inviat|ricevut|detto) | non (?:dia|date|dare|diate|abbia|deve avere) (?:piu )?(?:corso|seguito)
    non (?:tenga|tenete|tenere|tener) conto | non (?:procedete|procediamo|procedere|procedo|se ne fa|proced) 
    non (?:(?:ci|mi|le|gli|vi) )?(?:serv|interess|occorr|necessit|vogli|abbiamo bisogno|cerchiam|cerco)\w* piu
    (?:niente|nulla|nessun) (?:piu )?(?:preventiv|polizz|quotazion|offert) | rinunci[oa] | rinunciamo | rinunciare
    ferm(?:a|ate|i|iamo) tutto | fermarci | lasci\w* (?:perdere|stare) | soprassed
    (?:resto|restiamo|rimango|rimaniamo|rimanere|restare) (?:con|come siamo|come sono|dove siamo|dove sono|cosi)
    abbiamo (?:scelto|preferito|optato) | ho (?:scelto|preferito|optato) | ha (?:scelto|preferito|deciso di (?:rest|riman|non))
    (?:gia )?firmato con | (?:chiud|archivi)\w+ (?:la |pure la )?(?:pratica|richiesta) | (?:grazie|ringrazi\w+) (?:comunque|lo stesso)
    (?:partit[oa]|inviat[oa]|mandat[oa]|spedit[oa]) per (?:errore|sbaglio)
    withdraw\w* | no longer (?:need|require|interested|looking) | decided (?:to stay|not to)
    `,
  ),
  concept(
    'no-quote',
    'policy-question',
    String.raw`
    (?:mi|ci|vi) copre | copre (?:anche|pure|se|questo|quest)
    (?:sono|siamo|resto|restiamo|sarei|saremmo) (?:comunque |ancora |gia )?copert[oiae]\b(?! (?:da|dal|con|solo|fino))
    rientra (?:nella|in|nel)\b | (?:nostra |mia |vostra |la )polizza (?:copre|paga|vale|comprende|risponde|prevede)
    si rinnova da sola | quale delle due (?:polizze )?(?:risponde|paga) | (?:la|una) franchigia (?:di|da) \S+ a (?:mio|nostro) carico
    paga (?:lo stesso|comunque|anche) | come (?:mi|ci) (?:devo |dobbiamo )?(?:muov|comport)
    (?:does|will) (?:our|my|the) (?:policy|cover) | are we covered
    `,
  ),
  concept(
    'no-quote',
    'change-wish',
    String.raw`
    (?:inserir|inserite|inserisc|aggiunger|aggiungi|aggiungete|toglier|togli|escluder|escludi|sostituir|sostitui)\w* (?:\w+ ){0,3}(?:targ|veicol|mezz[oi]|furgon|camion|auto\b|macchin|elenco|libro matricola)
    cambi\w+ (?:di |la |l.)?(?:targa|indirizz|iban|intestazion|banca|ragione sociale|conto) | ristampar | rettific
    (?:stesse|medesime) (?:garanzi|condizion) | senza (?:toccare|cambiare|modificare) (?:nulla|il resto|altro)
    (?:inclusion|esclusion)[ei] (?:di |del |dei |veicol|targ) | spostare il vincolo | conguaglio | nuovo (?:iban|conto corrente|indirizzo)
    `,
  ),
];
