/** The bundle for the page that shows how far a learner is. */
import { defineProgressRoom } from "../progress/progress-room.js"

defineProgressRoom()
