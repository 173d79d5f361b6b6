package org.officeflow.document;

import java.util.List;
import java.util.Map;

/**
 * What stands in the dossier of a case, the model of the template {@code dossier}.
 *
 * @param reference number of the case
 * @param title what the case is about
 * @param state how far it is, in a word
 * @param printed when and for whom the dossier was made
 */
public record DossierDocument(String reference, String title, String state, String printed, List<Section> sections) {

    public DossierDocument {
        sections = List.copyOf(sections);
    }

    /** The model for {@link PdfRenderer#render}. */
    public Map<String, Object> model() {
        return Map.of("dossier", this);
    }

    /**
     * One part: a table, or letters, or a sentence that says that there is nothing.
     *
     * @param nothing what stands there when it has neither rows nor letters
     */
    public record Section(
            String heading, String nothing, List<String> columns, List<List<String>> rows, List<Letter> letters) {

        public Section {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            letters = List.copyOf(letters);
        }

        /** A part that is a table. */
        public static Section table(String heading, String nothing, List<String> columns, List<List<String>> rows) {
            return new Section(heading, nothing, columns, rows, List.of());
        }

        /** A part that is a row of mails. */
        public static Section letters(String heading, String nothing, List<Letter> letters) {
            return new Section(heading, nothing, List.of(), List.of(), letters);
        }

        public boolean empty() {
            return rows.isEmpty() && letters.isEmpty();
        }
    }

    /** One mail: when, to whom, what became of it, and its text. */
    public record Letter(String subject, String to, String when, String state, List<String> text) {

        public Letter {
            text = List.copyOf(text);
        }
    }
}
