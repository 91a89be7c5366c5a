/*! iframe-worker 1.0.4, MIT License, (c) Martin Donath */
/** On `file://`, where workers do not exist, the search runs inside a frame. */
import "../search/clone.js"
import "iframe-worker/shim"
