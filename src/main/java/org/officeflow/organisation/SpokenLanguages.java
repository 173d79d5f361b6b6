package org.officeflow.organisation;

import org.officeflow.engine.security.LoginListener;
import org.officeflow.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * In which language to write to people: the one of the browser of their last login to a web app. English as long as it is not known.
 */
@Service
public class SpokenLanguages implements LoginListener {

    private final JdbcClient jdbc;

    SpokenLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Language of(PersonId person) {
        return jdbc.sql("select language from people where id = ? and language is not null")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(Language::ofTag)
                .orElse(Language.ENGLISH);
    }

    @Override
    public void loggedIn(String user) {
        var language = Language.ofReader().tag();
        jdbc.sql("update people set language = :language where id = :id and language is distinct from :language")
                .param("language", language)
                .param("id", user)
                .update();
    }
}
