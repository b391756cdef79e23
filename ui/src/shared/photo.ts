/** The core takes 512 KiB; a data URL is a third longer than what it carries. */
const MOST_BYTES = 512 * 1024;
const LONGEST_SIDE = 800;
const QUALITIES = [0.86, 0.7, 0.5];

export class PhotoUnfit extends Error {}

/** A chosen file as a data URL that the shop takes: a gift's photo at most 800 px wide or high and 512 KiB. */
export async function photoOf(
  file: File,
  { longestSide, mostBytes } = { longestSide: LONGEST_SIDE, mostBytes: MOST_BYTES },
): Promise<string> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch (cause) {
    throw new PhotoUnfit('not a picture', { cause });
  }
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext('2d');
  if (!paper) throw new PhotoUnfit('no canvas');
  // A see-through picture lies on white, as on the printed page.
  paper.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--color-qr-ground');
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const url = canvas.toDataURL('image/jpeg', quality);
    const base64 = url.length - url.indexOf(',') - 1;
    if ((base64 * 3) / 4 <= mostBytes) return url;
  }
  throw new PhotoUnfit('too large');
}
