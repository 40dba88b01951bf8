/**
 * What the editor settles for the workspace.
 *
 * <p>Comes in: forms, and the files that the editor may also write by hand. Goes out: the settings,
 * the categories, the word lists, who may come in and what is kept out, a backup. Start at
 * {@code SettingsPage}; each of the other pages has a class of its own.
 */
@NullMarked
package shortlist.app.desk.settings;

import org.jspecify.annotations.NullMarked;
