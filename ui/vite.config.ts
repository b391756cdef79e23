import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import tailwindcss from '@tailwindcss/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * The Chinese font is a fallback for Chinese alone: its Latin letters and quotation marks, which it sets as wide
 * as a Han character, must not stand in for those of the computer's own font.
 */
function onlyHan(): Plugin {
  const isHan = (point: number) =>
    (point >= 0x2e80 && point < 0xfe00) || (point >= 0xff00 && point < 0xfff0) || point >= 0x20000;
  return {
    name: 'only-han',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('noto-sans-sc/wght.css')) return null;
      return code.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
        const ranges = /unicode-range:\s*([^;}]+)/.exec(face)?.[1]?.split(',') ?? [];
        const han = ranges.filter((range) => isHan(Number.parseInt(range.trim().slice(2), 16)));
        return han.length === 0 ? '' : face.replace(ranges.join(','), han.join(','));
      });
    },
  };
}

export default defineConfig({
  base: './',
  cacheDir: '../node_modules/.vite',
  plugins: [onlyHan(), tailwindcss(), svelte(), svelteTesting()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The oldest engine that carries the shop: WebKitGTK 2.50 and WebView2 of the same year.
    target: ['safari18', 'chrome120'],
    // A font slice inside the style sheet would be loaded by everyone, needed or not.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { counter: 'counter.html', display: 'display.html' } },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/api/fake.setup.ts'],
    testTimeout: 60_000,
  },
});
