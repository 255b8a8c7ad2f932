import { words } from './word-list.ts';

/** Legal forms as they are written behind a name, in any case and with or without stops. */
export const LEGAL_FORMS: readonly string[] = words(String.raw`
s\. ?r\. ?l\. ?s\.?; s\. ?r\. ?l\. benefit; srl benefit; s\. ?p\. ?a\. benefit; s\. ?s\. ?a\.; s\.?s\.? (?:soc\. )?agr(?:icola|\.)?; k\.?g\.?; soc\. ?agr\.(?: semplice| a r\. ?l\.| coop\.?)*; srls; s\. ?r\. ?(?:l|1)\.; srl; s\. ?p\. ?a\.; spa; s\. ?n\. ?c\.; snc;
s\. ?a\. ?s\.; sas; s\. ?a\. ?p\. ?a\.; sapa; s\. ?c\. ?a\. ?r\. ?l\.; scarl; s\. ?c\. ?r\. ?l\.;
scrl; s\. ?c\. ?p\. ?a\.; s\. ?c\. ?a\.; s\. ?c\.; s\. ?s\.; s\. ?t\. ?p\. a r\. ?l\.; s\. ?t\. ?p\.; & (?:figli\w*|associati|partners?|soci|co)(?!\p{L}); (?:& )?group; holding; stp(?: a r\. ?l\.)?;
soc(?:ietà|\.)? ?coop(?:erativa|\.)?(?: (?:sociale|soc\.|agricola|a r\. ?l\.|a responsabilità limitata|onlus|p\. ?a\.))*;
società semplice(?: agricola)?; società agricola(?: semplice)?; società benefit;
società tra (?:professionisti|avvocati); odv; aps; ets; onlus; a\. ?s\. ?d\.; asd; s\. ?s\. ?d\.;
ssd; ltd\.?; limited; gmbh(?:[-–/]s\.?r\.?l\.?)?; inc\.; llc; plc; sarl; s\. ?a\. ?r\. ?l\.; b\.v\.; associati(?! \p{Lu}); associate(?! \p{Lu});
`);

/** Words that begin the name of a firm, an association, a public body or a condominium. */
export const ORGANISATION_HEADS: readonly string[] = words(String.raw`
Condominio; Supercondominio; Pro Loco; I\. ?C\.; B&B; Bed (?:and|&) Breakfast; Residence; Unione; Comitato; Moto Club; Ente Parco; ASL; AUSL; ATS; ASST; IPAB; RSA; Corpo Bandistico; Garage; Autolavaggio; Autosalone; Concessionaria; Supermercato; Minimarket; Tabaccheria; Profumeria; Gioielleria; Oreficeria; Erboristeria; Vetreria; Mobilificio; Tappezzeria; Stamperia; Legatoria; Enoteca; Birreria; Discoteca; Palestra; Maneggio; Scuderia; Allevamento; Mangimificio; Macelleria; Pescheria; Floricoltura; Torneria; Autodemolizioni; Autoricambi; Lattoneria; Carpenteria; Nido; Segherie; Cave; Tenute; Terme; Opificio; A\. ?S\. ?D\.; S\. ?S\. ?D\.; ASD; SSD; ASP; A\. ?T\. ?P\.; A\. ?T\. ?I\.; RTI; RTP; ATI; Eredi; Cond\.; Az\. ?[Aa]gr\.; Soc\.; Fondaz\.; Ist\.; Ass\.; Assoc\.; Immob\.; F\.lli; Fratelli;
Autosoccorso; Serramenti; Scavi; Montaggi; Marmi; Trasporti; Ambulanze; Accademia; Casa Editrice; Libreria; Comune di; Comunità Montana; Provincia di;
Unione (?:dei Comuni|Montana|di Comuni); Consorzio; Parrocchia; Diocesi; Fondazione; Associazione;
Pubblica Assistenza; Croce (?:Rossa|Verde|Bianca|Azzurra|Blu|Gialla|d.Oro); Misericordia;
Confraternita; Polisportiva; Circolo; Cooperativa; Coop\.; Azienda; Impresa; Ditta; Studio;
Farmacia; Ambulatorio; Poliambulatorio; Clinica; Casa di (?:Cura|Riposo); Istituto; Scuola; Liceo;
Asilo; Università; Convitto; Agenzia; Hotel; Albergo; Grand Hotel; Rifugio; Aero ?Club; Ristorante; Rist\.; Trattoria; Trattoria; Pizzeria;
Osteria; Agriturismo; Camping; Villaggio; Bagni?; Lido; Stabilimento; Cantin[ae]; Tenuta; Fattoria;
Latteria; Caseificio; Salumificio; Prosciuttificio; Oleificio; Frantoio; Molino; Pastificio;
Panificio; Forno; Pasticceria; Macelleria; Birrificio; Distilleria; Torrefazione; Gelateria;
Officin[ae]; Autofficina; Carrozzeria; Autocarrozzeria; Autotrasporti; Trasporti; Autoscuola;
Autonoleggio; Autolinee; Falegnameria; Segheria; Tipografia; Tipolitografia; Lavanderia; Tintoria;
Vivai(?:o)?; Ferramenta; Cartiera; Conceria; Ceramic(?:a|he); Edil(?:e|izia)?; Immobiliare;
Costruzioni; Termoidraulica; Idraulica; Elettro(?!nic)\p{Ll}+; Calzaturificio; Maglificio; Gruppo; Centro;
Laboratorio; Infermieri; Emporio; Società; Ente; Opera Pia; Residenza; Teatro; Museo; Cinema;
Acciaieri[ae]; Fonderi[ae]; Cementificio; Cantiere Navale; Cantieri; Noleggi(?:o)?; Manifattur[ae];
Filatura; Tessitura; (?:Ordine|Collegio) (?:dei|degli|delle|provinciale|territoriale); Camera di Commercio; Federazione; Sindacato; Bar;
`);
