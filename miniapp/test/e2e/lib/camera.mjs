import { execFileSync } from 'node:child_process';

/** What a phone held a little crooked in a grey room sees: turned, blurred, with noise. */
const SCENE = [
  'scale=300:300:flags=neighbor',
  'pad=340:340:20:20:white',
  'rotate=0.12:ow=420:oh=420:c=gray',
  'pad=640:480:(ow-iw)/2:(oh-ih)/2:gray',
  'gblur=sigma=0.8',
  'noise=alls=8:allf=t',
  'format=yuv420p',
].join(',');

/** Makes a film of a picture of a code, three seconds long, for Chromium's camera. */
export const filmOf = (picture, film) => {
  const made = ['-r', '10', '-t', '3', '-f', 'yuv4mpegpipe', film];
  execFileSync('ffmpeg', ['-loglevel', 'error', '-y', '-loop', '1', '-i', picture, '-vf', SCENE, ...made]);
  return film;
};

/** What an independent reader (zbar) reads in a picture. */
export const readCode = (picture) =>
  execFileSync('zbarimg', ['--quiet', '--nodbus', '--raw', picture], { encoding: 'utf8' }).trim();
