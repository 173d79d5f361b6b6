package org.officeflow.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void signsThatMeanSomethingInMarkdownAreEscaped() {
        assertThat(Markdown.escape("<b>x</b> *y* _z_ `c` [a](b) ![i](j) &lt; ~~s~~ a|b \\"))
                .isEqualTo(
                        "\\<b\\>x\\</b\\> \\*y\\* \\_z\\_ \\`c\\` \\[a\\](b) !\\[i\\](j) \\&lt; \\~\\~s\\~\\~ a\\|b \\\\");
    }

    @Test
    void aLineBecomesNoHeadingListOrRuler() {
        assertThat(Markdown.escape("# a\n- b\n+ c\n1. d\n  2) e\n=== f"))
                .isEqualTo("\\# a\n\\- b\n\\+ c\n1\\. d\n  2\\) e\n\\=== f");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        var text = "PR-2026-00042: Twelve desk lamps (414.00), 3 x 5 = 15; \"quoted\" $ #1 - and so on: {{x}}";
        assertThat(Markdown.escape(text)).isEqualTo(text);
    }
}
