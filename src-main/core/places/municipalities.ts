import { MUNICIPALITIES_BY_PROVINCE } from './municipality-list.ts';

/** A municipality and where it is. */
export interface Municipality {
  readonly name: string;
  readonly province: string;
  /** The postal code, cut to its common beginning where there are several; empty when not known. */
  readonly postalCode: string;
}

/** Names in daily use that differ from the official ones. */
const DAILY_NAMES: readonly Municipality[] = [
  { name: 'Reggio Emilia', province: 'RE', postalCode: '421' },
  { name: 'Reggio Calabria', province: 'RC', postalCode: '891' },
  // Parts of a municipality that their people give as their town.
  { name: 'Mestre', province: 'VE', postalCode: '301' },
  { name: 'Marghera', province: 'VE', postalCode: '301' },
  { name: 'Ostia', province: 'RM', postalCode: '001' },
];

let index: ReadonlyMap<string, readonly Municipality[]> | undefined;
let shortNames: ReadonlyMap<string, readonly Municipality[]> | undefined;

/** All municipalities of that name, in any case and with any apostrophe; several provinces share some names. */
export function municipalitiesNamed(name: string): readonly Municipality[] {
  index ??= buildIndex();
  return index.get(fold(name)) ?? spelledOut(name);
}

/** "S. Leonardo in Passiria" */
function spelledOut(name: string): readonly Municipality[] {
  const rest = /^s\. ?(.+)$/i.exec(name)?.[1];
  if (rest === undefined) return [];
  return ['San ', 'Santa ', 'Santo ', "Sant'"].flatMap((saint) => index?.get(fold(saint + rest)) ?? []);
}

/** First words of towns that are words themselves, or those of dozens of towns. */
const NO_SHORT_NAME =
  /^(?:villa|castello?|ponte|torre|rocca|borgo|isola|colle|monte|pieve|costa|valle?|riva|porto|lago|bagni?|terme|marina|serra|corte|campo|cava|massa|palazzo|casa|motta|badia|abbadia|pian[oi]?|grotte|fontana|mercato|rio|sala|selva|sasso|vico|sant[ao]?|san|foglia|passo|forte|gioia|magliano|pace|prato|rose|quattro|tre|due|cima|croce|orto|vita|ala|capo|poggio|podere|molino|mulino|cassa|conca|linea|strada|trinita|santa maria|san pietro|san giovanni|san giorgio|san martino|san lorenzo|san michele)$/;

/** The towns that people call so for short: "Desenzano" for Desenzano del Garda. */
export function municipalitiesCalled(name: string): readonly Municipality[] {
  shortNames ??= buildShortNames();
  return shortNames.get(fold(name)) ?? [];
}

function buildShortNames(): ReadonlyMap<string, readonly Municipality[]> {
  const map = new Map<string, Municipality[]>();
  for (const [province, list] of Object.entries(MUNICIPALITIES_BY_PROVINCE)) {
    for (const item of list.split(',')) {
      const [, name = item, postalCode = ''] = /^(.*?)(?: (\d+))?$/.exec(item) ?? [];
      const short = fold(
        /^(.{5,}?) (?:d[aei]l?l?[aeio]?|d'|dell'|dell[ae]|ne['l]|nell|sul|sull|al|in|con|Terme|Calabra|Emilia|Ligure|Veneta|Lombardo|Monferrato|Irpino|Vesuviano|Lucano)(?=[ '\p{Lu}]|$)/u.exec(
          name,
        )?.[1] ?? '',
      );
      if (short === '' || NO_SHORT_NAME.test(short)) continue;
      map.set(short, [...(map.get(short) ?? []), { name, province, postalCode }]);
    }
  }
  return map;
}

/** Built on first use: 7,900 entries cost a few milliseconds that a start without documents need not pay. */
function buildIndex(): ReadonlyMap<string, readonly Municipality[]> {
  const map = new Map<string, Municipality[]>();
  const add = (name: string, entry: Municipality): void => {
    const key = fold(name);
    const known = map.get(key);
    if (known) known.push(entry);
    else map.set(key, [entry]);
  };
  for (const [province, list] of Object.entries(MUNICIPALITIES_BY_PROVINCE)) {
    for (const item of list.split(',')) {
      const [, name = item, postalCode = ''] = /^(.*?)(?: (\d+))?$/.exec(item) ?? [];
      for (const part of name.split('/')) add(part, { name: part, province, postalCode });
      // "Castelnovo Monti"
      const plain = name.replace(/ (?:ne'|nell'|nel|nei) ?/, ' ');
      if (plain !== name) add(plain, { name, province, postalCode });
      // Nobody in Brembate di Sopra says the "di".
      if (/ di So(?:pra|tto)$/.test(name)) add(name.replace(' di ', ' '), { name, province, postalCode });
    }
  }
  for (const entry of DAILY_NAMES) add(entry.name, entry);
  return map;
}

/** Case, accents and the apostrophes that stand for them ("FORLI'") do not tell two municipalities apart. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/'(?=\s|$)/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}
