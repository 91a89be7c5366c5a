/** The bundle for pages with a situation. */
import { defineSituationRoom } from "../situations/situation-room.js"

defineSituationRoom()
