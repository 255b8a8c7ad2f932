import type { Sample } from './sample.ts';

/** Requests for machines, plant and works. Persons, firms and numbers are invented. */
export const technologySamples: readonly Sample[] = [
  {
    file: 'Guasti macchine - Officine Tessaro.pdf',
    form: 'digital-pdf',
    category: 'Rischi Tecnologici',
    request: {
      channel: 'email',
      language: 'it',
      header: [
        ['Da', 'Ufficio acquisti <acquisti@officinetessaro.example>'],
        ['A', 'preventivi@arnobroker.example'],
        ['Data', 'martedì 3 novembre 2026 17:52'],
      ],
      subject: 'Polizza guasti macchine - richiesta di offerta',
      text: `Buonasera,

vi chiediamo un'offerta per la polizza guasti macchine delle nostre macchine utensili a controllo numerico, installate nello stabilimento di Lonigo. L'elenco con i valori a nuovo è in fondo.

Contraente: Officine Meccaniche Tessaro S.p.A.
P.IVA: 19390460244
Stabilimento: Via Lavoro 9, 36045 Lonigo (VI)
Telefono: 0444 555720
E-mail: acquisti@officinetessaro.example

Somma assicurata totale a valore a nuovo: 3.184.000 euro
Franchigia: 5.000 euro per ogni guasto
Decorrenza: 01/01/2027
Fatturato 2025: 14,6 milioni di euro
Dipendenti: 63

Tutte le macchine hanno un contratto di manutenzione con il costruttore e lavorano su due turni. Ci interessano anche il fenomeno elettrico, gli errori di manovra e, come opzione, i danni indiretti con periodo di indennizzo di tre mesi.

Oggi non abbiamo una polizza guasti macchine: l'incendio dello stabilimento è già assicurato e non è da quotare.

Ci serve risposta entro il 20/11/2026, perché il leasing della nuova fresatrice richiede la copertura.

Grazie e cordiali saluti

Ivano Tessaro
Officine Meccaniche Tessaro S.p.A.`,
      table: [
        ['Macchina', 'Costruttore', 'Matricola', 'Anno', 'Valore a nuovo €'],
        ['Centro di lavoro 5 assi', 'DMG Mori', 'DMU80-11847', '2021', '612.000'],
        ['Fresatrice a portale', 'Fidia', 'GTF28-0932', '2026', '845.000'],
        ['Tornio CNC', 'Mazak', 'QT350-77120', '2019', '298.000'],
        ['Tornio CNC', 'Mazak', 'QT350-77121', '2019', '298.000'],
        ['Rettificatrice tangenziale', 'Favretto', 'MB100-4471', '2016', '187.000'],
        ['Elettroerosione a filo', 'Sodick', 'ALC600-2295', '2022', '241.000'],
        ['Robot di asservimento', 'Kuka', 'KR60-55013', '2022', '118.000'],
        ['Pressa idraulica 400 t', 'Galdabini', 'PF400-1208', '2012', '264.000'],
        ['Macchina di misura 3D', 'Hexagon', 'GL0912-3380', '2020', '176.000'],
        ['Compressore a vite', 'Atlas Copco', 'GA75-90417', '2018', '62.000'],
        ['Gruppo frigorifero', 'Climaveneta', 'NX502-1185', '2017', '83.000'],
      ],
    },
  },
  {
    file: 'Scansione 2026-11-09 1540.pdf',
    form: 'office-scan',
    category: 'Rischi Tecnologici',
    request: {
      channel: 'form',
      language: 'it',
      header: [['', 'Scheda per impianti di produzione da fonti rinnovabili']],
      subject: 'Polizza elettronica e guasti - impianto fotovoltaico',
      text: `Contraente: Azienda Agricola Cascina Roveri
Titolare: Pietro Roveri
Codice fiscale: RVRPTR66E27D205X
Partita IVA: 18462730047
Indirizzo: Strada Serre 40, 12051 Alba (CN)
Telefono: 0173 555418
E-mail: info@cascinaroveri.example
Tipo di impianto: fotovoltaico su tetto di stalla, 198 kWp, con inverter e accumulo
Ubicazione del rischio: Strada Serre 40, 12051 Alba (CN)
Anno di installazione: 2023
Somma assicurata: € 286.000
Garanzie richieste: guasti macchine, fenomeno elettrico, grandine, furto dei pannelli e dei cavi, danni indiretti da mancata produzione
Franchigia: € 1.000
Contratto di manutenzione: sì, annuale
Vincolo: a favore della banca finanziatrice
Effetto richiesto: 15/12/2026
Compagnia attuale: nessuna
Termine per l'offerta: 30/11/2026
Sinistri degli ultimi 5 anni: nessuno`,
      table: null,
    },
  },
  {
    file: 'Riservato - polizza CAR Dal Pozzo.pdf',
    form: 'protected-pdf',
    category: 'Rischi Tecnologici',
    password: 'cantiere2026',
    request: {
      channel: 'letter',
      language: 'it',
      header: [
        ['', 'Impresa Costruzioni Dal Pozzo S.r.l.'],
        ['', 'Via Callalta 115 - 31057 Silea (TV) - P.IVA 19588420265'],
      ],
      subject: 'polizza C.A.R. per la costruzione di una palazzina residenziale',
      text: `Silea, 9 novembre 2026

Vi chiediamo la quotazione di una polizza C.A.R. (tutti i rischi di costruzione) per i lavori di una palazzina di dodici alloggi in Via Callalta 130, 31057 Silea (TV).

Valore dell'opera da assicurare: euro 2.740.000.
Massimale responsabilità civile verso terzi: euro 3.000.000.
Franchigia: euro 5.000.
Durata dei lavori: 18 mesi, con inizio e decorrenza dal 11/01/2027.

Attendiamo l'offerta entro il 18/12/2026: telefono 0422 555903, gare@dalpozzocostruzioni.example.

Impresa Costruzioni Dal Pozzo S.r.l.`,
      table: null,
    },
  },
  {
    file: 'allegato_incompleto.pdf',
    form: 'truncated-pdf',
    category: 'Rischi Tecnologici',
    request: {
      channel: 'email',
      language: 'it',
      subject: 'Polizza elettronica caseificio',
      text: `Buongiorno,

il Caseificio Val Parma S.c.a., P.IVA 18337900346, chiede una polizza elettronica per le celle frigorifere e l'impianto di pastorizzazione. Somma assicurata 940.000 euro, decorrenza 01/02/2027.`,
      table: null,
    },
  },
];
