import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  cacheDir: '../node_modules/.vite',
  plugins: [tailwindcss(), svelte(), svelteTesting()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The oldest engine that carries the shop: WebKitGTK 2.50 and WebView2 of the same year.
    target: ['safari18', 'chrome120'],
    // A font slice inside the style sheet would be loaded by everyone, needed or not.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { counter: 'counter.html' } },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/api/fake.setup.ts'],
  },
});
