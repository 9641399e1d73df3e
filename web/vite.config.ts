import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Vendor groups keep one copy of each library across screens; charts stay out of every first load.
const groups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'router', test: /node_modules[\\/]@tanstack[\\/]/ },
  { name: 'charts', test: /node_modules[\\/](echarts|zrender|tslib)[\\/]/ },
]

export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  // The host stays as the browser sent it: the server refuses changes that come from another site.
  server: { port: 5173, proxy: { '/api': { target: process.env.XINGZHOU_API ?? 'http://127.0.0.1:8080', changeOrigin: false } } },
})
