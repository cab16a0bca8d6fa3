import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  base: "./",
  server: { strictPort: true, port: 5173, host: "127.0.0.1", fs: { allow: [".."] } },
  // The webview is WebKitGTK 2.50, WebView2 or WKWebView: none needs older code.
  build: {
    target: ["safari18.2", "chrome125"],
    cssTarget: ["safari18.2", "chrome125"],
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx,mjs}"],
    setupFiles: ["src/testSetup.ts"],
    testTimeout: 60_000,
    css: { modules: { classNameStrategy: "non-scoped" } },
    restoreMocks: true,
  },
});
