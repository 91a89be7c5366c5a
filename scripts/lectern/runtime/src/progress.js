/** The bundle for the page that shows how far a learner is. */
import { ProgressRoom } from "./progress/progress-room.js"

if (!customElements.get("study-room")) customElements.define("study-room", ProgressRoom)
