import { saveBlob } from '../shared/save';

/** A voucher as it lies in a phone: upright, black on white, whatever theme the till has. */
export type Picture = { svg: string; title: string; lines: readonly string[]; typed: string; fileName: string };

const WIDTH = 720;
const EDGE = 56;
const LINE = 44;

function imageOf(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the code cannot be drawn'));
    // The code is drawn in the colour of the text around it, which a picture of its own does not have.
    const black = svg.replaceAll('currentColor', '#000');
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(black)}`;
  });
}

/** Draws the voucher and hands it over as a file, the way this window saves files. */
export async function pictureOf({ svg, title, lines, typed, fileName }: Picture): Promise<void> {
  const code = await imageOf(svg);
  const side = WIDTH - 2 * EDGE;
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = EDGE + 2 * LINE + side + LINE * (lines.length + 2) + EDGE;
  const draw = canvas.getContext('2d');
  if (!draw) throw new Error('nothing can be drawn here');
  const font = getComputedStyle(document.body).fontFamily;
  draw.fillStyle = '#fff';
  draw.fillRect(0, 0, canvas.width, canvas.height);
  draw.fillStyle = '#000';
  draw.textAlign = 'center';
  draw.font = `600 40px ${font}`;
  draw.fillText(title, WIDTH / 2, EDGE + 36, side);
  draw.drawImage(code, EDGE, EDGE + 2 * LINE - 16, side, side);
  let at = EDGE + 2 * LINE + side + LINE - 8;
  draw.font = '600 34px monospace';
  draw.fillText(typed, WIDTH / 2, at, side);
  draw.font = `400 28px ${font}`;
  for (const line of lines) draw.fillText(line, WIDTH / 2, (at += LINE), side);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the picture cannot be written');
  saveBlob(fileName, blob);
}
