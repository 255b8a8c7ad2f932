function list(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/**
 * Words that say what a firm does or is, in thousands of names: two firms are not the same for sharing
 * one. They count for less than a word of the firm's own.
 */
export const TRADE_WORDS = list(`
accademia acciai agenzia agrario elementare infanzia materna parrucchieri primaria sartoria agricola agricole agriturismo alberghiera albergo alimentari ambulatorio amministrazioni
analisi architetti architetto architettura arredamenti artigiana artigiano asilo assicurazioni associati associato
associazione auto autocarrozzeria autofficina autolinee automazioni autonoleggio autoscuola autotrasporti avvocati
avvocato azienda bar birrificio caffe calcestruzzi calzature calzaturificio camping cantiere cantieri cantina cantine
carpenteria carpenterie carrozzeria cartiera casa caseificio cementi centro ceramica ceramiche cinema circolo clinica
collettivo commercialisti commerciale commercialista commercio compagnia comprensivo comune comunita conceria
condominio confezioni consorzio consulenza consulenze consulting convitto cooperativa costruzione costruzioni croce
culturale dentistico design digital dilettantistica distilleria ditta edile edili edilizia editrice elettrica
elettrici elettrotecnica emporio engineering ente eredi export falegnameria farmacia fattoria ferramenta figli
filatura fiorista fondazione fonderia fonderie forno fotografico fratelli frantoio gelateria geometra geometri
giardini global gomme gomma grafiche grafica group gruppo holding hotel idraulica idraulici immobiliare immobiliari
impianti impresa import individuale industria industriale industrie infissi informatica ingegnere ingegneria
ingegneri installazioni international internazionale investimenti istituto italia italiana italiane italy
laboratorio laterizi latteria lavanderia lavorazioni legale legali legnami legno libreria liceo logistica logistics
macchine macelleria maglificio management manifattura manutenzioni marmi meccanica meccaniche mediazioni medica medico
medici metal metalmeccanica metalli mobili moda molino montaggi motors movimento museo new noleggi noleggio notaio
notarile nuova nuovo odontoiatrico officina officine oleificio onoranze opera osteria ottica panetteria panificio
parrocchia partners pasticceria pastificio pavimenti pizzeria plastica plastiche poliambulatorio polisportiva
prefabbricati prodotti produzione progetti progettazione project provincia pulizie radiologia residence residenza
restauri rifiuti riparazioni ristorante ristorazione salumificio scavi scuola segheria serramenti service services
servizi servizio sicurezza sistemi sociale societa software solutions spedizioni sportiva stabilimento stampi
strutture studi studio supercondominio supermercati supermercato sviluppo systems tabacchi teatro tech technologies
tecnica tecnici tecnico tecnologie tenuta termoidraulica termotecnica terra tessile tessitura tessuti tipografia
tintoria tipolitografia tour trasporti trattoria trasporto turismo ufficio universita unione veterinaria veterinario
viaggi vetreria vini vivai vivaio zootecnica
`);

/** Words that a name may have or leave out: articles, prepositions, titles, what kind of owner it has. */
export const SILENT_WORDS = list(`
a ad agli ai al alla alle allo and at by c cav col con d da dai dal dalla de degli dei del dell della delle
dello di don dott dottore dottoressa dottssa dr e ed egr egregio et for gent gentile gli i il in l la le lo nel nella
odv of onlus aps ets per prof professore rag r rl s sig signor signora sigra spett spettle stp sta su sul sulla the
unipersonale uninominale benefit liquidazione socio unico
`);
