package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.officeflow.language.Language;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** In which language the office writes to somebody: the one of the browser of their last login. */
@OfficeTest
class SpokenLanguagesTest {

    private static final PersonId EMMA = new PersonId("employee");

    @Autowired
    private SpokenLanguages languages;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @AfterEach
    void nobodyIsKnown() {
        jdbc.update("update people set language = null");
    }

    @Test
    void itIsTheOneOfTheBrowserOfTheLastLogin() {
        assertThat(languages.of(EMMA)).isEqualTo(Language.ENGLISH);

        assertThat(login("nl-NL,nl;q=0.9,en;q=0.8")).isEqualTo(200);
        assertThat(languages.of(EMMA)).isEqualTo(Language.DUTCH);
        assertThat(languages.of(new PersonId("manager"))).isEqualTo(Language.ENGLISH);

        assertThat(login("fr-FR,nl;q=0.5")).isEqualTo(200);
        assertThat(languages.of(EMMA)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aProgramThatReadsForSomebodyChangesNothing() {
        login("nl");
        var read = new Web(port)
                .get(
                        "/api/procedures",
                        "Authorization",
                        Web.basic("employee", "officeflow-demo")[1],
                        "Accept-Language",
                        "en");

        assertThat(read.statusCode()).isNotEqualTo(401);
        assertThat(languages.of(EMMA)).isEqualTo(Language.DUTCH);
    }

    @Test
    void whoIsNotOfTheOfficeIsWrittenToInEnglish() {
        assertThat(languages.of(new PersonId("nobody"))).isEqualTo(Language.ENGLISH);
    }

    private int login(String language) {
        return new Web(port)
                .login("tasklist", "employee", "officeflow-demo", "Accept-Language", language)
                .loginStatus();
    }
}
