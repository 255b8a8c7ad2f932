import type { Sample } from './sample.ts';

/** Requests for buildings. Persons, firms, public bodies and numbers are invented. */
export const buildingSamples: readonly Sample[] = [
  {
    file: 'Scansione 2026-11-03 0915.pdf',
    form: 'office-scan',
    category: 'Fabbricato',
    request: {
      channel: 'letter',
      language: 'it',
      header: [
        ['', 'Oleificio Sant’Alessio S.r.l.'],
        ['', 'Via di Vicopelago 231 - 55100 Lucca (LU) - P.IVA 17581300468'],
        ['', 'Tel. 0583 555092 - amministrazione@oleificiosantalessio.example'],
      ],
      subject: 'richiesta di quotazione polizza incendio fabbricato',
      text: `Lucca, 2 novembre 2026

Spett.le Broker,

Vi chiediamo di quotare la polizza incendio e garanzie accessorie per il fabbricato di nostra proprietà, sito in Via di Vicopelago 231, 55100 Lucca (LU), adibito a frantoio, magazzino e uffici.

Il fabbricato è stato costruito nel 1986 e ristrutturato nel 2014, ha una superficie coperta di 1.850 mq su un piano, struttura in cemento armato e copertura in laterizio. È dotato di estintori, due idranti e allarme collegato con la vigilanza.

Somma da assicurare, a valore di ricostruzione a nuovo: 2.350.000 euro.
Franchigia: 2.000 euro per sinistro.
Garanzie: incendio, eventi atmosferici, acqua condotta, eventi sociopolitici, ricorso terzi. Vi preghiamo di indicare a parte il premio per il terremoto e per l'alluvione.

La copertura dovrà decorrere dal 01/01/2027. L'attuale polizza è la n. 340917765 di Generali Italia, senza sinistri negli ultimi cinque anni.

Attendiamo la Vostra offerta entro il 10/12/2026.

Distinti saluti

Oleificio Sant'Alessio S.r.l.
L'amministratore
Franco Giannini`,
      table: null,
    },
  },
  {
    file: 'PEC Comune di Valdimonte - polizza patrimonio.pdf',
    form: 'digital-pdf',
    category: 'Fabbricato',
    request: {
      channel: 'pec',
      language: 'it',
      header: [
        ['Da', 'protocollo@pec.comunevaldimonte.example'],
        ['A', 'arnobroker@pec.arnobroker.example'],
        ['Data', '05/11/2026 12:41:07'],
      ],
      subject: 'Prot. 11873 - Richiesta quotazione polizza incendio fabbricati comunali',
      text: `Questa Amministrazione intende acquisire offerte per la copertura assicurativa incendio, eventi atmosferici e terremoto dei fabbricati di proprietà comunale, come da elenco riportato in calce.

Contraente: Comune di Valdimonte
Sede: Piazza del Popolo 1, 06024 Gubbio (PG)
Partita IVA: 18629070543
PEC: protocollo@pec.comunevaldimonte.example
Telefono: 075 5550840

Il valore complessivo dei fabbricati, a valore a nuovo, ammonta ad euro 22.480.000,00. L'edificio di maggior pregio, il Palazzo comunale, risale all'anno di costruzione 1894; per gli altri si rinvia alla tabella. La franchigia frontale accettata è di euro 5.000,00 per evento; per il terremoto si chiede l'indicazione del limite di indennizzo.

Il contratto in corso con UnipolSai, polizza n. 1/2204/41/187733095, cessa alle ore 24 del 31/12/2026; la nuova copertura avrà effetto dal 31/12/2026 per anni tre, con facoltà di recesso annuale.

Le offerte dovranno pervenire a questo indirizzo PEC entro il 09/12/2026. Il capitolato, la statistica dei sinistri e le planimetrie sono disponibili su richiesta. Per i sopralluoghi è possibile prendere accordi con l'Ufficio Tecnico, dal lunedì al venerdì.

Il Responsabile del Servizio Finanziario
rag. Ornella Baldinucci`,
      table: [
        ['Fabbricato', 'Ubicazione', 'Anno', 'Mq', 'Valore a nuovo (€)'],
        ['Palazzo comunale', 'Piazza del Popolo 1', '1894', '2.140', '4.300.000'],
        ['Scuola primaria Don Milani', 'Via della Repubblica 22', '1971', '3.050', '3.660.000'],
        ['Scuola dell’infanzia', 'Via della Repubblica 26', '1983', '980', '1.180.000'],
        ['Scuola media Alighieri', 'Via Tifernate 7', '1968', '2.870', '3.400.000'],
        ['Palestra comunale', 'Via Tifernate 9', '1996', '1.420', '1.560.000'],
        ['Biblioteca', 'Corso Garibaldi 14', '1922', '640', '890.000'],
        ['Teatro dei Rinnovati', 'Vicolo del Teatro 3', '1841', '1.110', '2.250.000'],
        ['Centro sociale anziani', 'Via dei Tigli 5', '1989', '420', '430.000'],
        ['Magazzino operai', 'Zona artigianale Padule 11', '2001', '1.300', '780.000'],
        ['Autorimessa scuolabus', 'Zona artigianale Padule 13', '2004', '700', '410.000'],
        ['Ambulatorio', 'Via dei Tigli 9', '1978', '310', '340.000'],
        ['Alloggi popolari A', 'Via Leonardo da Vinci 31', '1964', '1.250', '1.120.000'],
        ['Alloggi popolari B', 'Via Leonardo da Vinci 33', '1966', '1.180', '1.060.000'],
        ['Spogliatoi campo sportivo', 'Viale dello Sport 2', '1992', '260', '290.000'],
        ['Cimitero, cappella e uffici', 'Strada del Cimitero', '1930', '190', '210.000'],
        ['Ex mattatoio', 'Via del Fosso 18', '1936', '560', '300.000'],
        ['Stazione di pompaggio', 'Località Fontanelle', '1999', '80', '300.000'],
      ],
    },
  },
  {
    file: 'fax_20261106_0848.tif',
    form: 'fax-tiff',
    category: 'Fabbricato',
    request: {
      channel: 'letter',
      language: 'it',
      header: [
        ['', 'ALBERGO ALLA POSTA di Nonino & C. S.a.s.'],
        ['', 'Via Roma 77 - 33028 Tolmezzo (UD)'],
        ['', 'Tel. 0433 555061 - P.IVA 17915080307 - posta@albergoallaposta.example'],
      ],
      subject: 'assicurazione del fabbricato alberghiero, richiesta di preventivo',
      text: `Tolmezzo, 6 novembre 2026

Vi scriviamo per avere un preventivo di polizza globale fabbricati per il nostro albergo, in Via Roma 77, 33028 Tolmezzo (UD), di nostra proprietà.

Descrizione: edificio di quattro piani, 42 camere, ristorante al piano terra, autorimessa interrata. Anno di costruzione 1962, adeguamento sismico e antincendio nel 2011. Superficie complessiva 2.700 mq. Muratura portante, solai in laterocemento, tetto in legno con manto in lamiera.

Somma assicurata per il fabbricato: euro 4.100.000.
Garanzie richieste: incendio, fulmine, scoppio, eventi atmosferici, sovraccarico neve, acqua condotta e gelo, responsabilità civile della proprietà, terremoto.
Franchigia: euro 1.500.

Compagnia attuale: Cattolica Assicurazioni, polizza n. 00047912003381.
Effetto richiesto: 20/12/2026.

Negli ultimi dieci anni abbiamo avuto due danni da gelo (2012, euro 4.300, e 2018, euro 2.950) e nessun incendio. Dopo il secondo la coibentazione delle tubazioni del sottotetto è stata rifatta per intero: alleghiamo nella pagina che segue l'elenco dei lavori eseguiti sul fabbricato, con le spese sostenute, perché il perito della compagnia precedente ne aveva fatto richiesta.

Restiamo in attesa della Vostra offerta entro il 4 dicembre 2026 e porgiamo cordiali saluti.

Albergo alla Posta di Nonino & C. S.a.s.
Lucia Nonino`,
      tableOnNewPage: true,
      table: [
        ['Lavoro', 'Ditta', 'Anno', 'Spesa €'],
        ['Rifacimento copertura', 'Lattonerie Carniche', '2009', '86.000'],
        ['Adeguamento sismico', 'Impresa Zanier', '2011', '214.000'],
        ['Scale di sicurezza', 'Officine Marcuzzi', '2011', '39.500'],
        ['Impianto rivelazione fumi', 'Tecnoallarmi', '2012', '18.700'],
        ['Centrale termica a cippato', 'Calor Nord', '2016', '97.300'],
        ['Coibentazione tubazioni', 'Idraulica De Colle', '2018', '12.400'],
        ['Impianto elettrico piani 1-2', 'Elettra Carnia', '2020', '54.000'],
        ['Impianto elettrico piani 3-4', 'Elettra Carnia', '2021', '49.800'],
        ['Serramenti', 'Falegnameria Cimenti', '2023', '71.200'],
      ],
    },
  },
];
