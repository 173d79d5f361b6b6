package org.officeflow.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields times faults, on the form engine/guard-sample-fill.form. */
class FormCheckTest {

    private static final Feel FEEL = new Feel(new ScalaFeelEngine(List.of()));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final FormSchema FORM = read("engine/guard-sample-fill.form");
    private static final Map<String, @Nullable Object> FACTS = new HashMap<>(Map.of(
            "suppliers", List.of(Map.of("label", "Acme", "value", "S-1"), Map.of("label", "Bolt", "value", "S-2"))));

    static List<Arguments> faults() {
        return List.of(
                fault("name", null, "Name must be filled in."),
                fault("name", "   ", "Name must be filled in."),
                fault("name", 5, "Name must be text."),
                fault("name", true, "Name must be text."),
                fault("name", List.of("a"), "Name must be text."),
                fault("name", Map.of("a", "b"), "Name must be text."),
                fault("name", "A", "Name must have at least 2 characters."),
                fault("name", "A".repeat(21), "Name must have at most 20 characters."),
                fault("name", "Ada\u0000", "Name contains a character that cannot be used."),
                fault("name", "Ada\nLovelace", "Name contains a character that cannot be used."),
                fault("name", "Ada\u2028", "Name contains a character that cannot be used."),
                fault("name", "Ada\u2029", "Name contains a character that cannot be used."),
                fault("name", "Ada\uD800", "Name contains a character that cannot be used."),
                fault("remark", "x".repeat(4001), "Remark must have at most 4000 characters."),
                fault("remark", "bell\u0007", "Remark contains a character that cannot be used."),
                fault("code", "nl-1", "Code does not have the expected form."),
                fault("mail", "nobody", "E-mail must be an e-mail address."),
                fault("mail", "a..b@example.org", "E-mail must be an e-mail address."),
                fault("phone", "12", "Phone must be an international phone number, such as +31201234567."),
                fault("quantity", 0, "Quantity must be at least 1."),
                fault("quantity", -5, "Quantity must be at least 1."),
                fault("quantity", 101L, "Quantity must be at most 100. Waiver must be filled in."),
                fault("quantity", 1.5, "Quantity must be a whole number."),
                fault("quantity", "7", "Quantity must be a number."),
                fault("quantity", Double.NaN, "Quantity must be a number."),
                fault("quantity", Double.POSITIVE_INFINITY, "Quantity must be a number."),
                fault("quantity", 1e300, "Quantity must be a number of at most 12 digits."),
                fault(
                        "quantity",
                        new java.math.BigDecimal("1E+999999999"),
                        "Quantity must be a number of at most 12 digits."),
                fault("price", "1.234", "Price must have at most 2 decimals."),
                fault("price", "-0.01", "Price must be at least 0."),
                fault("price", "twelve", "Price must be a number."),
                fault("price", "1234567890123", "Price must be a number of at most 12 digits."),
                fault("price", "1e400", "Price must be a number of at most 12 digits."),
                fault("agreed", false, "I agree must be ticked."),
                fault("agreed", null, "I agree must be ticked."),
                fault("agreed", "true", "I agree must be yes or no."),
                fault("decision", null, "Decision must be chosen."),
                fault("decision", "maybe", "Decision must be one of the choices on offer."),
                fault(
                        "decision",
                        List.of("approve"),
                        "Decision must be one of the choices on offer. Reason must be filled in."),
                fault("supplier", "S-9", "Supplier must be one of the choices on offer."),
                fault("checks", List.of("a", "c"), "Checks must be one of the choices on offer."),
                fault("checks", "a", "Checks must be a list of choices."),
                fault("neededBy", "tomorrow", "Needed by must be a date."),
                fault("neededBy", "2026-02-30", "Needed by must be a date."),
                fault("neededBy", "2026-11-21", "Needed by must not be in the past."),
                fault("neededBy", "9999-12-31", "Needed by must be a date between 1900 and 2199."),
                fault("neededBy", 20261122, "Needed by must be a date."),
                fault("budget", "1000", "Budget cannot be changed here."),
                fault("reason", "hidden while approving", "Reason does not apply here."),
                fault("approved", true, "This form has no field \"approved\"."),
                fault("address", "street", "\"address\" must be a group of fields."),
                fault("address", Map.of("city", "X"), "This form has no field \"city\"."),
                fault("address", Map.of("street", "x".repeat(41)), "Street must have at most 40 characters."),
                fault("lines", "none", "Lines must be a list."),
                fault("lines", List.of("none"), "Line 1 of Lines is not readable."),
                fault("lines", List.of(Map.of("quantity", 1)), "Item in line 1 must be filled in."),
                fault(
                        "lines",
                        List.of(Map.of("item", "Lamp", "quantity", 1), Map.of("item", "Desk", "quantity", 0)),
                        "Quantity in line 2 must be at least 1."),
                fault(
                        "lines",
                        List.of(Map.of("item", "Lamp", "approved", true)),
                        "This form has no field \"approved\" in line 1."),
                fault(
                        "lines",
                        List.of(Map.of("item", "Lamp", "quantity", 11)),
                        "Why so many in line 1 must be filled in."),
                fault(
                        "lines",
                        List.of(Map.of("item", "Lamp", "quantity", 1, "why", "no")),
                        "Why so many in line 1 does not apply here."),
                fault(
                        "lines",
                        IntStream.range(0, 201)
                                .mapToObj(i -> Map.of("item", "Lamp"))
                                .toList(),
                        "Lines must have at most 200 lines."),
                fault("name", new Object(), "Name has a form that no field can hold."));
    }

    private static Arguments fault(String key, @Nullable Object value, String message) {
        return Arguments.of(key, value, message);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("faults")
    void aFaultIsNamedByTheFieldsLabel(String key, @Nullable Object value, String message) {
        var sent = acceptable();
        sent.put(key, value);

        assertThatThrownBy(() -> check(sent)).isInstanceOf(FormRefusal.class).hasMessage(message);
    }

    @Test
    void allFaultsAreSaidAtOnceUpToTen() {
        var sent = new HashMap<String, Object>();
        IntStream.range(0, 20).forEach(i -> sent.put("extra" + i, i));

        assertThatThrownBy(() -> check(sent)).isInstanceOfSatisfying(FormRefusal.class, refusal -> {
            assertThat(refusal.faults()).hasSize(11);
            assertThat(refusal.faults().get(10)).isEqualTo("And 13 more.");
        });
    }

    @Test
    void whatIsAcceptableIsHandedOnAndNothingElse() {
        var sent = acceptable();
        sent.putAll(Map.of(
                "remark", "Two\nlines <script>alert(1)</script>",
                "code", "NL-12",
                "mail", "ada@example.org",
                "phone", "+31201234567",
                "quantity", 100,
                "price", "1234567890.12",
                "neededBy", "2026-11-22",
                "requester", "not believed",
                "total", 1,
                "address", Map.of("street", "Dam 1")));
        sent.put("waiver", "because");

        var answers = check(sent);

        assertThat(answers.text("remark")).contains("<script>");
        assertThat(answers.decimal("price")).isEqualByComparingTo("1234567890.12");
        assertThat(answers.date("neededBy")).isEqualTo("2026-11-22");
        assertThat(answers.text("address.street")).isEqualTo("Dam 1");
        assertThat(answers.keys()).doesNotContain("requester", "total", "supplier");
    }

    @Test
    void aComputedValueThatWasSentDoesNotTalkAConditionRound() {
        var sent = acceptable();
        sent.put("quantity", 60);
        sent.put("total", 1);

        assertThatThrownBy(() -> check(sent)).hasMessage("Waiver must be filled in.");
    }

    @Test
    void aFieldThatAppearsWithAnAnswerIsThenRequired() {
        var sent = acceptable();
        sent.put("decision", "reject");
        assertThatThrownBy(() -> check(sent)).hasMessage("Reason must be filled in.");

        sent.put("reason", "Too dear");
        assertThat(check(sent).text("reason")).isEqualTo("Too dear");

        sent.put("note", "in a hidden group");
        assertThatThrownBy(() -> check(sent)).hasMessage("Note does not apply here.");
    }

    @Test
    void aMegabyteOfTextIsRefusedAsAWhole() {
        var sent = acceptable();
        sent.put("remark", "x".repeat(1024 * 1024));

        assertThatThrownBy(() -> check(sent))
                .hasMessage("This is too much for one form: at most 256 kB can be sent at once.");
    }

    @Test
    void aFormThatTheGuardCouldNotCheckIsNotUsed() {
        for (var component : List.of(
                "{\"type\":\"filepicker\",\"key\":\"f\"}",
                "{\"type\":\"textfield\"}",
                "{\"type\":\"dynamiclist\",\"path\":\"lines\",\"components\":[]}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"conditional\":{\"hide\":\"=a >\"}}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"pattern\":\"[\"}}")) {
            var form = "{\"id\":\"broken\",\"components\":[" + component + "]}";
            assertThatThrownBy(() ->
                            FormSchemaReader.read(form.getBytes(java.nio.charset.StandardCharsets.UTF_8), FEEL::check))
                    .as(component)
                    .isInstanceOf(FormSchemaException.class)
                    .hasMessageStartingWith("Form \"broken\" cannot be used: ");
        }
    }

    @Test
    void whereLinesCannotBeAddedOrRemovedAllOfThemCome() {
        var form = form("{\"type\":\"dynamiclist\",\"path\":\"lines\",\"label\":\"Lines\",\"disableCollapse\":true,"
                + "\"allowAddRemove\":false,\"components\":[{\"type\":\"number\",\"key\":\"quantity\"}]}");
        Map<String, @Nullable Object> shown = Map.of("lines", List.of(Map.of("quantity", 3), Map.of("quantity", 4)));
        var one = Map.<String, Object>of("quantity", 1);
        for (var sent : List.of(
                Map.<String, Object>of(), Map.of("lines", List.of(one)), Map.of("lines", List.of(one, one, one)))) {
            var check = new FormCheck(form, shown, FEEL, new FieldCheck(CLOCK, FEEL), key -> null);
            assertThatThrownBy(() -> check.check(sent))
                    .hasMessage("Lines: lines can be neither added nor left out here, send all 2.");
        }
        var check = new FormCheck(form, shown, FEEL, new FieldCheck(CLOCK, FEEL), key -> null);
        assertThat(check.check(Map.of("lines", List.of(one, one))).rows("lines"))
                .hasSize(2);
    }

    @Test
    void aListOfChoicesIsReadWhenOneOfItWasChosen() {
        var form = form("{\"type\":\"select\",\"key\":\"person\",\"label\":\"Person\",\"valuesKey\":\"people\"},"
                + "{\"type\":\"select\",\"key\":\"item\",\"label\":\"Item\",\"valuesKey\":\"items\"}");
        var read = new ArrayList<String>();
        var check = new FormCheck(form, Map.of(), FEEL, new FieldCheck(CLOCK, FEEL), key -> {
            read.add(key);
            return List.of("ada", "grace");
        });

        check.check(Map.of("item", ""));
        assertThat(read).isEmpty();
        assertThat(check.check(Map.of("person", "ada")).text("person")).isEqualTo("ada");
        assertThat(read).containsExactly("people");
        assertThatThrownBy(() -> check.check(Map.of("person", "eve"))).hasMessageStartingWith("Person ");
    }

    @Test
    void whatOnlyTextsShowIsKnownAndWhatAFieldHoldsIsNot() {
        var form = form("{\"type\":\"text\",\"text\":\"# {{title}}\\n{{if a then b else c}} {{subject}}\"},"
                + "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"{{label}}\"}");
        assertThat(form.inMarkdown()).contains("title", "b", "c").doesNotContain("subject", "label");
    }

    private static FormSchema form(String components) {
        var form = "{\"id\":\"small\",\"components\":[" + components + "]}";
        return FormSchemaReader.read(form.getBytes(java.nio.charset.StandardCharsets.UTF_8), FEEL::check);
    }

    private static Map<String, Object> acceptable() {
        return new HashMap<>(Map.of("name", "Ada", "agreed", true, "decision", "approve"));
    }

    private static Answers check(Map<String, Object> sent) {
        return new FormCheck(FORM, FACTS, FEEL, new FieldCheck(CLOCK, FEEL), key -> null).check(sent);
    }

    private static FormSchema read(String resource) {
        try (var form = FormCheckTest.class.getClassLoader().getResourceAsStream(resource)) {
            return FormSchemaReader.read(java.util.Objects.requireNonNull(form).readAllBytes(), FEEL::check);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
