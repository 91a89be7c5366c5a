/** The bundle for the home page and for the hubs. */
import { followHome } from "../home/home-page.js"
import { defineHub } from "../home/hub-room.js"

if (document.querySelector("[data-continue]")) followHome()
defineHub()
