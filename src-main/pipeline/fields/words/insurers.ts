import { words } from './word-list.ts';

/**
 * Names under which insurers and policies' issuers are known on the Italian market; the longer name goes
 * before the shorter one. Matched as words, in any case.
 */
export const INSURERS: readonly string[] = words(String.raw`
UnipolSai; Unipol; Generali; INA Assitalia; Genertel; Alleanza; Allianz; AXA; Zurich; Reale Mutua;
Reale; Cattolica; Groupama; Helvetia; HDI; Sara; Vittoria; Itas; Tua; Italiana Assicurazioni;
Assimoco; Nobis; Amissima; Aviva; Bene Assicurazioni; Arca; Afi Esca; ConTe; Prima Assicurazioni;
Verti; Quixa; Linear; Zuritel; Direct Line; Great Lakes; Net Insurance; Lloyd's; Lloyds; AIG;
Chubb; XL; Liberty; QBE; Tokio Marine; HCC; Markel; Hiscox; Beazley; Arch; AmTrust;
Berkshire Hathaway; Berkley; W.R. Berkley; CNA; Swiss Re; Munich Re; Hannover; Sompo; Mapfre; MSIG;
Ergo; R+V; Baloise; Bâloise; Gothaer; DUAL; Roland; D.A.S.; DAS; ARAG; Europ Assistance;
Inter Partner; UCA; Tutela Legale; SACE BT; Coface; Atradius; Euler Hermes; Elba; Revo; S2C;
Bondora; Finanziaria Romana; Tecnichae; Poste Assicura; Poste Vita; Intesa Sanpaolo;
BCC Assicurazioni; Cargeas; BNP Paribas Cardif; Cardif; CreditRas; Crédit Agricole;
Credemassicurazioni; Società Cattolica; Vera Assicurazioni; Eurovita; Fondiaria;
Milano Assicurazioni; Sai; Lloyd Adriatico; Lloyd Italico; Siat; Pantaenius;
ITIC; Gard; Wakam; Accelerant; IMA Italia; Globale Assicurazioni; Metlife; Aon Underwriting;
PrimaSicura; Darag; Ala Assicurazioni; Assicuratrice Milanese; Assicuratrice Val Piave; Uniqa;
Wiener; Vienna Insurance Group; Vienna Insurance; VHV; UniSalute; Sham; Relyens; Starr; Everest; Euroins; Antares; Great American; Donau; Grawe; Bipiemme; Sogessur; HDI Global; AXA XL; Generali Global Corporate;
Zurich Insurance; Lloyds Insurance Company; Allianz Direct;
`);
