import type { Sample } from './sample.ts';

/** Requests for professional liability. Persons, firms and numbers are invented. */
export const professionalSamples: readonly Sample[] = [
  {
    file: 'Questionario RC professionale - Arch. Lunardi.pdf',
    form: 'digital-pdf',
    category: 'RC Professionale',
    request: {
      channel: 'form',
      language: 'it',
      header: [['', 'Da compilare in ogni parte e restituire firmato all’intermediario']],
      subject: 'Questionario per la responsabilità civile professionale',
      text: `Cognome e nome: Lunardi Chiara
Contraente: Chiara Lunardi
Codice fiscale: LNRCHR79C54G224Y
Partita IVA: 17743180287
Indirizzo dello studio: Via San Francesco 121, 35121 Padova (PD)
Telefono: 049 5550277
E-mail: studio@chiaralunardi.example
Professione: architetto
Iscrizione all'albo: Ordine degli Architetti di Padova, dal 2006
Attività svolta: progettazione e direzione lavori di edilizia residenziale, ristrutturazioni, pratiche catastali
Fatturato ultimo anno: € 118.400
Numero dipendenti: 2
Massimale richiesto: € 1.500.000
Franchigia: € 2.500
Retroattività: 10 anni
Decorrenza della copertura: 01/01/2027
Assicuratore attuale: AIG Europe
Numero polizza attuale: IFL0006517.041288
Sinistri o circostanze note: nessuno negli ultimi cinque anni
Termine per l'offerta: 11/12/2026`,
      table: null,
    },
  },
  {
    file: 'Scansione 2026-11-05 1127.pdf',
    form: 'office-scan',
    category: 'RC Professionale',
    request: {
      channel: 'letter',
      language: 'it',
      header: [
        ['', 'Studio Ferri Commercialisti Associati'],
        ['', 'Via Santo Stefano 84 - 40125 Bologna (BO)'],
        ['', 'P.IVA 18903520379 - Tel. 051 5550633 - segreteria@studioferri.example'],
      ],
      subject: 'Polizza di responsabilità civile professionale: richiesta di offerta',
      text: `Bologna, 4 novembre 2026

Alla cortese attenzione dell'ufficio rischi professionali

il nostro studio esercita dal 1998 la professione di dottore commercialista e revisore legale. La polizza di responsabilità civile professionale oggi in corso con Allianz, numero 731904466, scade il 31/12/2026 e non intendiamo rinnovarla, perché la compagnia ha chiesto di escludere i visti di conformità e di portare lo scoperto al venti per cento.

Vi chiediamo perciò un'offerta alle condizioni che seguono.

Assicurato: Studio Ferri Commercialisti Associati
Legale rappresentante: dott. Daniele Ferri, C.F. FRRDNL71P02A944C
Professione: dottore commercialista
Fatturato 2025: 742.000 euro
Dipendenti: 9
Massimale per sinistro e per anno: 3.000.000 euro
Franchigia: 5.000 euro
Decorrenza: 31/12/2026
Retroattività: illimitata

Le attività da comprendere sono la tenuta della contabilità e le dichiarazioni fiscali, l'apposizione dei visti di conformità, gli incarichi di sindaco e revisore in società non quotate, le funzioni di curatore e commissario giudiziale, la consulenza in materia di lavoro resa dai colleghi dello studio abilitati.

Fra gli incarichi di sindaco ve n'è uno presso una banca di credito cooperativo, cessato nell'aprile scorso: chiediamo che la garanzia postuma lo copra per cinque anni. Restano invece fuori le attività di amministratore, che nessuno di noi svolge.

Quanto ai precedenti, negli ultimi cinque anni lo studio ha ricevuto una sola richiesta di risarcimento, nel 2022, per un tardivo invio telematico: è stata definita con 3.850 euro pagati dalla compagnia. Non siamo a conoscenza di altre circostanze che possano dare luogo a un sinistro.

Desideriamo ricevere la proposta entro il 27 novembre 2026, così da poterla esaminare nell'assemblea degli associati fissata per il primo dicembre. Nella seconda pagina riportiamo la composizione dello studio, come da Voi richiesto per telefono.

Con i migliori saluti

dott. Daniele Ferri`,
      tableOnNewPage: true,
      table: [
        ['Associato', 'Qualifica', 'Albo dal', 'Incarichi di sindaco'],
        ['Daniele Ferri', 'commercialista e revisore', '1998', '4'],
        ['Paola Ravaglia', 'commercialista e revisore', '2003', '6'],
        ['Enrico Sarti', 'commercialista', '2011', '2'],
        ['Giulia Monari', 'consulente del lavoro', '2015', 'nessuno'],
        ['Andrea Tassinari', 'praticante', '2025', 'nessuno'],
      ],
    },
  },
  {
    file: 'IMG_20261106_101544.jpg',
    form: 'photo-jpeg',
    category: 'RC Professionale',
    request: {
      channel: 'note',
      language: 'it',
      subject: null,
      text: `Tel. ore 10.05 - dott.ssa Rosalba Greco, psicologa, Torino

vuole RC professionale nuova, prima non aveva niente
CF GRCRLB85H61L219O
massimale 500.000, retroattività 2 anni se si può
cell. 338 5550427
decorrenza: appena possibile

manca fatturato - richiamare lunedì
-- Elena`,
      table: null,
    },
  },
];
