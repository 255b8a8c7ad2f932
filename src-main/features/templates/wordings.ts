import type { FormTarget, OfficePart } from '../../../src-preload/contract/form-templates.ts';
import type { ItemColumn } from '../../../src-preload/contract/risk-items.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';

/** What a label can ask for. `other` is known and none of our data: a date of birth, a premium, a signature. */
export type Concept =
  | { readonly kind: 'data'; readonly name: FieldName }
  | { readonly kind: 'column'; readonly columns: readonly ItemColumn[] }
  | { readonly kind: 'office'; readonly part: OfficePart }
  | { readonly kind: Extract<FormTarget['kind'], 'today' | 'category' | 'insurer' | 'notes'> }
  | { readonly kind: 'other' };

/** A wording as plain words (a regular expression), and how much it says by itself: "nome" may be anybody's. */
export interface Wording {
  readonly concept: Concept;
  readonly pattern: RegExp;
  readonly weight: number;
}

const data = (name: FieldName, pattern: string, weight = 1): Wording =>
  wording({ kind: 'data', name }, pattern, weight);
const column = (columns: readonly ItemColumn[], pattern: string, weight = 1): Wording =>
  wording({ kind: 'column', columns }, pattern, weight);
const office = (part: OfficePart, pattern: string, weight = 1): Wording =>
  wording({ kind: 'office', part }, pattern, weight);
const other = (pattern: string): Wording => wording({ kind: 'other' }, pattern, 1);

function wording(concept: Concept, pattern: string, weight: number): Wording {
  return { concept, pattern: new RegExp(String.raw`\b(?:${pattern})\b`, 'gu'), weight };
}

const NUMBER = '(?:n|nr|no|num|numero|number)';
const PERSON = '(?:contraente|proponente|cliente|assicurato|assicurando|azienda|societa|ditta|impresa)';
const PERSON_EN =
  '(?:company|business|client|customer|insured|proposer|policyholder|applicant|firm|legal|full)';

/** In Italian and English; where two match the same words, the longer one counts. */
export const WORDINGS: readonly Wording[] = [
  data(
    'clientName',
    `(?:cognome e nome|nome e cognome|nome cognome|cognome nome)(?: o?(?: ?ragione sociale| ?denominazione))?|(?:nome(?: o)? )?ragione sociale|denominazione(?: sociale| o ragione sociale)?|rag soc|nominativo|nome (?:e )?${PERSON}|nome (?:del|dell|della) ${PERSON}|${PERSON_EN} name|name of (?:the )?${PERSON_EN}|(?:client|company|customer) name`,
  ),
  data('clientName', `${PERSON}|policyholder|proposer|applicant|insured|client|customer`, 0.9),
  data('clientName', 'nome|name|intestatario', 0.6),
  data('vatNumber', `partita iva|part iva|p ?iva|p i|vat(?: registration| reg| id)?(?: ${NUMBER})?|tax id`),
  data('taxCode', 'cod(?:ice)? ?fisc(?:ale)?|c ?f|cod fis|fiscal code|tax code'),
  data(
    'email',
    'indirizzo (?:di )?(?:e ?mail|posta elettronica)|e ?mail(?: address)?|posta elettronica|mail',
  ),
  data(
    'phone',
    `(?:recapito |numero )?(?:di )?tel(?:efono|efonico)?(?: fisso)?|telefono(?: cellulare)?|cell(?:ulare)?|(?:tele)?phone(?: ${NUMBER})?|mobile(?: phone| ${NUMBER})?|contact number`,
  ),
  data('iban', 'iban|coordinate bancarie(?: iban)?|bank account iban'),
  data(
    'street',
    'indirizzo(?: sede| della sede| sede legale| di residenza)?|sede legale|sede|residenza|domicilio|via(?: piazza| corso)*|(?:street|registered|postal|mailing|business)? ?address(?: line ?1?)?|street|registered office|ubicazione(?: (?:del|dell|della) (?:rischio|fabbricato|immobile))?|risk address|location of (?:the )?risk',
  ),
  data('postalCode', 'c ?a ?p|codice (?:di )?(?:avviamento )?postale|zip(?: code)?|post ?code|postal code'),
  data('city', 'citta|comune|localita|city|town|municipality'),
  data('province', 'prov(?:incia)?|province|county'),
  data('province', 'pr', 0.7),
  data(
    'profession',
    '(?:descrizione )?(?:dell )?attivita(?: svolta| esercitata| professionale| assicurata| del contraente)?|professione(?: svolta| esercitata)?|occupation|profession|business activity|(?:nature|description) of (?:the )?(?:business|activity|activities)|trade|codice ateco e attivita',
  ),
  data(
    'turnoverEur',
    'fatturato(?: annuo|(?: dell)? ultimo (?:anno|esercizio)| complessivo| totale)*|volume d affari(?: annuo)?|ricavi(?: annui)?|introiti(?: lordi)?(?: annui)?|(?:annual |gross )*(?:turnover|revenue|fee income|fees)|compensi(?: annui)?|onorari(?: annui)?',
  ),
  data(
    'employees',
    `(?:${NUMBER} )?(?:di |dei |degli |of )?(?:dipendenti|addetti|employees|staff|lavoratori)(?: occupati| e collaboratori)?|headcount`,
  ),
  data('plates', 'targhe|plates|elenco (?:delle )?targhe|registration numbers'),
  data(
    'vehicleCount',
    `${NUMBER} (?:di |dei |of )?(?:veicoli|mezzi|automezzi|vehicles)(?: assicurati| da assicurare)?|totale (?:veicoli|mezzi)|fleet size|vehicles in (?:the )?fleet|consistenza (?:del )?(?:parco|flotta)`,
  ),
  data(
    'buildingYear',
    'anno (?:di )?costruzione(?: (?:del )?fabbricato)?|year (?:of construction|built)|construction year|built in',
  ),
  data(
    'buildingAreaSqm',
    'superficie(?: totale| coperta| complessiva| lorda)*(?: (?:in )?(?:mq|m2))?|(?:total |floor )*area(?: (?:in )?(?:sqm|sq m|m2|mq))?|square met(?:er|re)s|mq(?: totali)?|m2|metri quadr(?:i|ati)',
  ),
  data(
    'limitEur',
    'massimal[ei](?: richiest[oi]| di garanzia| per sinistro| assicurat[oi]| unico| rc| rct| annuo)*|limit (?:of (?:liability|indemnity|cover))?(?: (?:requested|required))?|(?:indemnity|liability|requested) limit|limit of (?:liability|indemnity)(?: requested| required)?|limite di indennizzo',
  ),
  data(
    'sumInsuredEur',
    '(?:somm[ae]|capital[ei]|valor[ei]) (?:da )?(?:assicurat[aeio]|ass)|(?:somma|capitale|valore) (?:da )?assicurare|valore (?:di ricostruzione|a nuovo|del fabbricato|della flotta|flotta|totale|complessivo)(?: a nuovo)?|(?:total )?sums? insured|insured value|reinstatement value|rebuild(?:ing)? (?:cost|value)|total (?:insured )?value',
  ),
  data(
    'deductibleEur',
    'franchigia(?: richiesta| per sinistro| fissa)*|scoperto(?: e)? franchigia|(?:requested )?(?:excess|deductible)(?: requested)?',
  ),
  data(
    'effectiveDate',
    '(?:data )?(?:di |della )?(?:decorrenza|effetto|inizio copertura|inizio garanzia|inizio)(?: (?:della )?(?:copertura|polizza|garanzia|assicurazione|richiesta))?|inception(?: date)?|effective (?:date|from)|(?:cover(?:age)?|policy|insurance) (?:starts?|from|inception|start date|begins)|start date|commencement date|date of commencement|con effetto dal',
  ),
  data(
    'replyBy',
    '(?:risposta|quotazione|offerta|preventivo)(?: richiesta)? entro(?: il)?|entro il|(?:reply|quote|quotation|response|offer)(?: needed| required| due| requested)? by|termine (?:per la )?(?:risposta|offerta)',
  ),
  data(
    'currentInsurer',
    '(?:compagnia|assicuratore|assicurazione|impresa)(?: di assicurazione)? (?:attuale|precedente|uscente|in corso|di provenienza)|(?:attuale|precedente) (?:compagnia|assicuratore|impresa)(?: assicuratrice| di assicurazione)?|(?:current|present|existing|previous|expiring) (?:insurer|insurance company|carrier|insurance)|gia assicurato (?:con|presso)',
  ),
  data(
    'currentPolicyNumber',
    `(?:${NUMBER} )(?:di |della )?polizza(?: attuale| in corso| precedente| in essere)?|polizza(?: attuale| in corso| precedente| in essere)? ${NUMBER}|polizza (?:attuale|precedente|sostituita)|(?:current |existing |present |expiring )?policy ${NUMBER}|numero contratto`,
  ),
  office(
    'name',
    'broker(?: name)?|intermediario|agenzia|agente|mediatore|nome (?:del(?:l)? )?(?:broker|intermediario|agenzia)|intermediary(?: name)?|producer|agency',
    0.95,
  ),
  office('registration', '(?:numero )?(?:iscrizione )?(?:al )?rui|iscrizione rui'),
  office(
    'reference',
    '(?:vostro|nostro|vs|ns|your|our) (?:rif(?:erimento)?|ref(?:erence)?)|riferimento(?: pratica| broker)?|rif(?: pratica)?|reference(?: number)?',
  ),
  wording(
    { kind: 'today' },
    '(?:data|date) (?:(?:di |della |of )?(?:compilazione|richiesta|odierna|documento|completion|request|today))|today s? ?date|data odierna',
    1,
  ),
  wording({ kind: 'today' }, 'data|date', 0.6),
  wording(
    { kind: 'category' },
    '(?:ramo|tipo(?:logia)? (?:di )?(?:polizza|rischio|copertura)|line of business|class of (?:business|insurance)|type of (?:cover|insurance|policy))(?: richiest[oa])?',
    0.95,
  ),
  wording(
    { kind: 'insurer' },
    'compagnia|spett le(?: compagnia)?|insurer|insurance company|compagnia di assicurazione|alla compagnia',
    0.65,
  ),
  wording(
    { kind: 'notes' },
    'note(?: aggiuntive| e osservazioni| particolari)*|annotazioni|osservazioni|(?:altre|ulteriori) informazioni|informazioni (?:aggiuntive|ulteriori)|notes?|remarks|comments?|(?:additional|further|other) (?:information|details|comments)',
    1,
  ),
  column(
    ['plate'],
    `(?:${NUMBER} (?:di )?)?targa(?: veicolo| automezzo| mezzo)?|(?:number |licen[cs]e |registration )?plate(?: ${NUMBER})?|(?:vehicle )?reg(?:istration)? ${NUMBER}|registration`,
  ),
  column(
    ['type'],
    'tipo(?: di)?(?: veicolo| mezzo| automezzo)|(?:vehicle|body) type|type of vehicle|settore',
  ),
  column(['type'], 'tipo|tipologia|type', 0.85),
  column(['make', 'model'], 'marca(?: e| o)? modello|make(?: and| or)? model'),
  column(['make'], 'marca|make|manufacturer'),
  column(['model'], 'modello|model'),
  column(
    ['year'],
    'anno (?:di )?(?:prima )?(?:immatricolazione|imm|immatric|fabbricazione)|immatricolazione|(?:first )?registration year|year of (?:first )?(?:registration|manufacture|make)',
  ),
  column(['year'], 'anno|year', 0.85),
  column(
    ['value'],
    'valore(?: commerciale| veicolo| del veicolo| attuale| di mercato| bene| del bene)*|(?:market |current |replacement )?value',
    0.9,
  ),
  column(['use'], 'destinazione(?: d uso)?|uso(?: del fabbricato)?|use(?: of building)?|occupancy|usage'),
  column(['quantity'], 'quantita|qta|q ta|qty|quantity|pezzi'),
  column(
    ['description'],
    'descrizione(?: (?:del |della )?(?:bene|macchina|macchinario|apparecchiatura|impianto))?|macchinario|macchina|apparecchiatura|bene assicurato|bene|description(?: of (?:item|equipment|machine))?|equipment|machine(?:ry)?|item(?: description)?',
    0.9,
  ),
  column(['serial'], `matricola|${NUMBER} (?:di )?(?:serie|matricola)|serial(?: ${NUMBER})?`),
  column(['qualification'], 'qualifica(?: professionale)?|titolo(?: di studio)?|qualification'),
  column(
    ['register'],
    `(?:${NUMBER} )?(?:di )?iscrizione(?: all)?(?: albo| ordine)?(?: ${NUMBER})?|albo(?: professionale)?(?: e numero| ${NUMBER})?|ordine professionale|register|registration body|membership ${NUMBER}`,
  ),
  other(
    'data (?:di )?nascita|luogo (?:e data )?(?:di )?nascita|nat[oa] (?:il|a)|date of birth|place of birth|birth ?date|born|dob',
  ),
  other(
    'cognome|surname|first name|last name|sesso|gender|nazionalita|nationality|cittadinanza|stato civile',
  ),
  other(
    'fax|pec|posta certificata|indirizzo pec|sito(?: web| internet)?|web ?site|www|codice destinatario|sdi|rea|camera di commercio|codice ateco|ateco',
  ),
  other(
    'scadenza(?: polizza| annua| copertura)?|data (?:di )?scadenza|expiry(?: date)?|renewal(?: date)?|durata(?: contratt\\w+)?|duration|frazionamento|rateazione|period of insurance',
  ),
  other('premio(?: \\w+)?|annual premium|premium|provvigion[ie]|commission|tasso|imposte'),
  other(
    'firma(?: \\w+){0,2}|timbro(?: e firma)?|signature|signed(?: by)?|data (?:e|della) firma|(?:data|date) (?:firma|signed|of signature)|luogo e data|luogo|place(?: and date)?|in fede',
  ),
  other(
    '(?:numero )?civico|n civico|house number|interno|scala|piano|numero (?:di )?piani|floors?|storeys|stato|nazione|paese|country',
  ),
  other(
    'legale rappresentante|rappresentante|beneficiario|vincolo|vincolatario|conducente|driver|referente|contact person|persona di contatto|delegato|coniuge|director',
  ),
  other('sinistr[oi](?: \\w+){0,3}|claims?(?: \\w+){0,3}|danni|losses|importo (?:liquidato|riservato)|causa'),
  other(
    'telaio|chassis|vin|kw|cv|cilindrata|alimentazione|posti|quintali|massa(?: \\w+)*|classe (?:di )?merito|bonus malus|cu|antifurto|allarme|satellitare|antincendio|estintori|sprinkler',
  ),
  other(
    'documento|tipo documento|numero documento|carta (?:di )?identita|patente|passport|id card|banca|bank|filiale|branch|agenzia (?:di )?banca',
  ),
  other(
    'codice (?:agenzia|cliente|intermediario|subagente|prodotto)|numero (?:proposta|preventivo|quotazione)|proposal number|quote number|riservato (?:alla )?(?:compagnia|direzione)|for office use(?: only)?',
  ),
];
