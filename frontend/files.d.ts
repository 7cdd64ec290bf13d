// Vite hands a file imported with ?url over as its address.
declare module '*.woff2?url' {
  const address: string;
  export default address;
}
