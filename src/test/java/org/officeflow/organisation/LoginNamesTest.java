package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which logins somebody may get, the best first. */
class LoginNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Sofie de Vries, sofie sofie.devries sofie.devries2 sofie.devries3",
        "Zoë, zoe zoe2 zoe3 zoe4",
        "Jürgen Müßig-Öz, jurgen jurgen.mussig-oz jurgen.mussig-oz2 jurgen.mussig-oz3",
        "Łukasz Żak, lukasz lukasz.zak lukasz.zak2 lukasz.zak3",
        "Ægir Þórsson, aegir aegir.thorsson aegir.thorsson2 aegir.thorsson3",
        "İpek Işık, ipek ipek.isik ipek.isik2 ipek.isik3",
        "O'Shea J. Ní Bhriain, oshea oshea.jnibhriain oshea.jnibhriain2 oshea.jnibhriain3",
        "' Anne-Marie  ''t Hart ', anne-marie anne-marie.thart anne-marie.thart2 anne-marie.thart3",
        "-Jo- -, jo jo2 jo3 jo4",
        // no letter, or not every part, can be written in a to z
        "李伟, newcomer newcomer2 newcomer3 newcomer4",
        "Ольга Smit, smit smit2 smit3 smit4"
    })
    void theFirstNameThenTheWholeThenNumbers(String name, String expected) {
        assertThat(LoginNames.of(name).limit(4)).isEqualTo(List.of(expected.split(" ")));
    }

    @Test
    void noNameMakesALoginThatIsTooLong() {
        var name = "Wolfeschlegelsteinhausenberger-".repeat(2) + " " + "Bergerdorff ".repeat(4);
        assertThat(LoginNames.of(name).limit(1000)).doesNotHaveDuplicates().allSatisfy(login -> assertThat(login)
                .hasSizeLessThanOrEqualTo(64)
                .matches("[a-z][a-z0-9.-]*[a-z0-9]"));
    }
}
