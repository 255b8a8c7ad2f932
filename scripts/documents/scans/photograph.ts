import { createCanvas, type Canvas, type ImageData } from '@napi-rs/canvas';
import { exifTurned, type ExifOrientation } from './exif-orientation.ts';
import { tableTop, type TableTop } from './table-top.ts';

/** Sizes that telephones and messengers give, upright. */
const FRAMES = [
  [3000, 4000],
  [3024, 4032],
  [2448, 3264],
  [1536, 2048],
] as const;
const JPEG_QUALITY = 80;
/** White paper gives back so much of the light. */
const PAPER = 0.94;
/** Light changes slowly: it is worked out anew after so many pixels. */
const LIGHT_STEP = 8;
/** The ways a camera notes that it was held; most pictures come upright. */
const ORIENTATIONS: readonly ExifOrientation[] = [1, 1, 6, 8, 3];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How the picture was taken. Light is a share, blur in pixels, curl a share of the page's height. */
interface Shot {
  readonly width: number;
  readonly height: number;
  readonly corners: readonly Point[];
  readonly table: TableTop;
  readonly lightFrom: number;
  readonly falloff: number;
  readonly shadow: {
    readonly at: Point;
    readonly reach: Point;
    readonly tilt: number;
    readonly depth: number;
  };
  readonly warmth: number;
  readonly noise: number;
  readonly blur: number;
  readonly curl: number;
}

/** A photograph, and where it shows each point of the page. */
export interface Photograph {
  /** A JPEG. */
  readonly picture: Uint8Array;
  /** From fractions of the page to fractions of the picture, as it is shown: turned as the camera noted. */
  readonly placeOf: (x: number, y: number) => Point;
}

/**
 * A page as a telephone sees it: lying askew and in perspective on a table that shows around it, in uneven light with
 * the shadow of a hand, a little soft and grainy; a JPEG without a resolution, in some the camera's turn noted.
 */
export function photograph(page: Canvas, random: () => number): Photograph {
  const [width, height] = FRAMES[Math.floor(random() * FRAMES.length)] ?? FRAMES[0];
  const orientation = ORIENTATIONS[Math.floor(random() * ORIENTATIONS.length)] ?? 1;
  const shot = chooseShot(width, height, page.width / page.height, random);
  const picture = expose(page, shot, random);
  const jpeg = turnBack(picture, orientation).toBuffer('image/jpeg', JPEG_QUALITY);
  const place = ontoCorners(shot.corners);
  return {
    picture: orientation === 1 ? new Uint8Array(jpeg) : exifTurned(jpeg, orientation),
    placeOf: (x, y) => {
      const at = place(x, y);
      return { x: at.x / width, y: at.y / height };
    },
  };
}

function chooseShot(width: number, height: number, aspect: number, random: () => number): Shot {
  const between = (low: number, high: number): number => low + (high - low) * random();
  const tall = height * between(0.74, 0.93);
  const wide = Math.min(tall * aspect, width * 0.93);
  const tilt = (between(-5, 5) * Math.PI) / 180;
  const middle = { x: width * between(0.48, 0.52), y: height * between(0.48, 0.52) };
  const corner = (across: number, down: number): Point => {
    const x = (across * wide) / 2 + wide * between(-0.025, 0.025);
    const y = (down * wide) / aspect / 2 + wide * between(-0.025, 0.025);
    const nearer = 1 + down * perspective;
    return {
      x: middle.x + (x * Math.cos(tilt) - y * Math.sin(tilt)) * nearer,
      y: middle.y + (x * Math.sin(tilt) + y * Math.cos(tilt)) * nearer,
    };
  };
  const perspective = between(-0.06, 0.06);
  return {
    width,
    height,
    corners: [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)],
    table: tableTop(random),
    lightFrom: between(0, 2 * Math.PI),
    falloff: between(0.1, 0.45),
    shadow: {
      at: { x: width * between(0, 1), y: height * between(0.3, 1.1) },
      reach: { x: width * between(0.2, 0.45), y: height * between(0.15, 0.35) },
      tilt: between(-0.8, 0.8),
      depth: between(0.15, 0.5),
    },
    warmth: between(-0.06, 0.1),
    noise: between(4, 12),
    blur: (between(0.5, 1.3) * width) / 3000,
    curl: random() < 0.25 ? between(0.002, 0.006) : 0,
  };
}

function expose(page: Canvas, shot: Shot, random: () => number): Canvas {
  const { width, height, table, curl } = shot;
  const paper = page.getContext('2d').getImageData(0, 0, page.width, page.height);
  const locate = intoSquare(shot.corners);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  const { data } = image;
  let light = 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (x % LIGHT_STEP === 0) light = lightAt(x, y, shot);
      const { u, v } = locate(x, y);
      const down = v + curl * Math.sin(Math.PI * u) * 2;
      const on = u >= 0 && u < 1 && down >= 0 && down < 1;
      const wood = on ? 0 : table.at(x / width, y / width);
      const grain = (random() + random() - 1) * shot.noise;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        const tint = 1 + shot.warmth * (1 - channel);
        const value = on ? sample(paper, u, down, channel) * PAPER : wood * (table.colour[channel] ?? 0);
        data[at + channel] = value * light * tint + grain;
      }
      data[at + 3] = 255;
    }
  }
  context.putImageData(image, 0, 0);
  const soft = createCanvas(width, height);
  const target = soft.getContext('2d');
  target.filter = `blur(${shot.blur}px)`;
  target.drawImage(canvas, 0, 0);
  return soft;
}

/** Light falls off across the table, and a hand or the telephone keeps some of it away. */
function lightAt(x: number, y: number, { width, height, lightFrom, falloff, shadow }: Shot): number {
  const along = (x / width - 0.5) * Math.cos(lightFrom) + (y / height - 0.5) * Math.sin(lightFrom);
  const even = 1 - falloff * (0.5 + along);
  const [dx, dy] = [x - shadow.at.x, y - shadow.at.y];
  const across = (dx * Math.cos(shadow.tilt) + dy * Math.sin(shadow.tilt)) / shadow.reach.x;
  const down = (dy * Math.cos(shadow.tilt) - dx * Math.sin(shadow.tilt)) / shadow.reach.y;
  const distance = Math.hypot(across, down);
  // full inside, gone within a soft edge
  const covered = Math.min(1, Math.max(0, (1.1 - distance) / 0.25));
  return even * (1 - shadow.depth * covered);
}

function sample({ data, width, height }: ImageData, u: number, v: number, channel: number): number {
  const x = Math.min(width - 1.001, u * width);
  const y = Math.min(height - 1.001, v * height);
  const at = (Math.floor(y) * width + Math.floor(x)) * 4 + channel;
  const [right, below] = [x - Math.floor(x), y - Math.floor(y)];
  const row = width * 4;
  const upper = (data[at] ?? 255) * (1 - right) + (data[at + 4] ?? 255) * right;
  const lower = (data[at + row] ?? 255) * (1 - right) + (data[at + row + 4] ?? 255) * right;
  return upper * (1 - below) + lower * below;
}

/** From the page (0..1 each way) to where its corners lie, and back: Heckbert 1989, 2.2.3. */
function matrixOf(
  corners: readonly Point[],
): readonly [number, number, number, number, number, number, number, number] {
  const [p0, p1, p2, p3] = corners;
  if (!p0 || !p1 || !p2 || !p3) throw new Error('A page has four corners');
  const [sumX, sumY] = [p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y];
  const [dx1, dy1, dx2, dy2] = [p1.x - p2.x, p1.y - p2.y, p3.x - p2.x, p3.y - p2.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sumX * dy2 - dx2 * sumY) / area, (dx1 * sumY - sumX * dy1) / area];
  return [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
  ];
}

function ontoCorners(corners: readonly Point[]): (u: number, v: number) => Point {
  const [a, b, c, d, e, f, g, h] = matrixOf(corners);
  return (u, v) => {
    const depth = g * u + h * v + 1;
    return { x: (a * u + b * v + c) / depth, y: (d * u + e * v + f) / depth };
  };
}

function intoSquare(corners: readonly Point[]): (x: number, y: number) => { u: number; v: number } {
  const [a, b, c, d, e, f, g, h] = matrixOf(corners);
  return (x, y) => {
    const u = (e - f * h) * x + (c * h - b) * y + (b * f - c * e);
    const v = (f * g - d) * x + (a - c * g) * y + (c * d - a * f);
    const w = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
    return { u: u / w, v: v / w };
  };
}

/** The sensor's picture: turned so that the noted orientation puts it upright again. */
function turnBack(picture: Canvas, orientation: ExifOrientation): Canvas {
  const quarters = { 1: 0, 3: 2, 6: 3, 8: 1 }[orientation];
  if (quarters === 0) return picture;
  const sideways = quarters !== 2;
  const turned = createCanvas(
    sideways ? picture.height : picture.width,
    sideways ? picture.width : picture.height,
  );
  const context = turned.getContext('2d');
  context.translate(turned.width / 2, turned.height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return turned;
}
