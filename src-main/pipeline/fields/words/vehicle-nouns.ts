/** Words for vehicles of any kind, in the plural, as a pattern. */
export const VEHICLES_OF_ANY_KIND = String.raw`veicoli|autoveicoli|mezzi|automezzi|targhe|unit[àa]|automobili|vehicles|trucks|vans|cars|lorries`;

/** Words for vehicles of one kind, in the plural, as a pattern: a count of them may be a part of the fleet. */
export const VEHICLES_OF_ONE_KIND = String.raw`autocarri|furgon(?:i|cini)|vetture|autovetture|auto|camion(?:cini)?|autobus|bus|pullman|pulmini|macchine|motrici|trattori|mezzi d'opera|motocicli|ambulanze|automediche|taxi|bisarche|motocarri|scuolabus|minibus|pulmin[oi]|rimorchi|semirimorchi|trattrici|escavatori|scooter|moto|motoveicoli|ciclomotori|betoniere|cisterne|spazzatrici|compattatori|carri attrezzi|carriattrezzi|carroattrezzi|utilitarie|berline|suv|fuoristrada|quad|pick-?up|autopompe|autobotti|motoslitte|bilici|mezzi pesanti|complessi(?: veicolari)?|autoarticolati|autotreni|autosnodati|autospurghi|autogru|camper|minivan|monovolume|navette|corriere|furgonati|motofurgoni|apecar|quadricicli`;

/** Words for one vehicle, as a pattern. */
export const ONE_VEHICLE = String.raw`auto|autovettura|vettura|macchina|furgon(?:e|cino)|camion(?:cino)?|autocarro|rimorchio|semirimorchio|trattore|motrice|pulmino|pullman|autobus|bus|moto|scooter|monovolume|suv|fuoristrada|pick-?up|ambulanza|carro ?attrezzi|bisarca|cisterna|berlina|utilitaria|jeep|minibus|mezzo|veicolo|camper|motocarro|ape`;
