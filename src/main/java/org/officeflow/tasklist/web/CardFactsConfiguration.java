package org.officeflow.tasklist.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.officeflow.tasklist.CardFacts;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link CardFactsFilter} where Tasklist asks for its lists: behind everything that looks who asks. */
@Configuration(proxyBeanMethods = false)
class CardFactsConfiguration {

    @Bean
    FilterRegistrationBean<CardFactsFilter> cardFactsFilter(CardFacts facts, ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new CardFactsFilter(facts, json));
        registration.addUrlPatterns("/camunda/api/engine/engine/default/filter/*");
        return registration;
    }
}
