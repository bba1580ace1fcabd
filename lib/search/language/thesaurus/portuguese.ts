/** See `thesaurus.ts`. */
export const PORTUGUESE = `
apagar excluir remover deletar eliminar desinstalar
fechar_conta encerrar_conta excluir_conta cancelar_conta apagar_conta
cancelar encerrar interromper parar
desativar desligar desabilitar
ativar ligar habilitar
bloquear congelar travar suspender
bloqueado bloqueada travado travada suspenso congelado
travado preso parado não_responde congelado
desbloquear liberar
criar abrir adicionar cadastrar
alterar mudar trocar editar atualizar modificar redefinir
resolver corrigir consertar
problema erro falha defeito
não_funciona falhou quebrado com_defeito
lento lentidão demora desempenho
mostrar exibir ver visualizar aparecer
procurar buscar encontrar achar
receber obter chegar
não_chegou não_recebi sumiu desaparecido faltando
enviar mandar transferir
devolver devolução
comprar adquirir
pagamento pagar
forma_de_pagamento método_de_pagamento meio_de_pagamento
custo preço tarifa taxa valor quanto_custa
grátis gratuito sem_custo
dinheiro saldo valor
reembolso estorno devolução dinheiro_de_volta
depositar depósito recarregar
sacar saque retirar retirada
trocar converter câmbio
limite máximo teto
mínimo menor_valor
esperar pendente processamento
prazo quanto_tempo duração demora leva
rápido imediato na_hora
roubado furtado roubo furto perdido perdi
hackeado invadido comprometido
duplicado duas_vezes
recusado negado rejeitado
aceitar aprovar confirmar
verificação verificar identidade kyc
comprovante documento prova
identidade rg cnh passaporte
sobrenome nome
endereço residência
celular telefone smartphone
computador pc notebook
aplicativo app programa software
site página
email e_mail correio_eletrônico
mensagem notificação aviso
foto imagem
arquivo documento
entrar login acessar fazer_login
sair logout
cadastrar registrar criar_conta
conta perfil cadastro
senha palavra_passe
código pin token
dois_fatores 2fa duas_etapas autenticador
recuperar redefinir esqueci restaurar
nome_de_usuário usuário
histórico registro
extrato demonstrativo
fatura recibo nota_fiscal boleto
imposto imposto_de_renda tributo
compartilhar dividir
segurança seguro proteção
baixar download exportar
subir upload importar
cópia_de_segurança backup
conectar vincular parear
assinatura plano mensalidade
renovar prorrogar
vencer expirar vencido
substituir substituição
país exterior internacional
moeda dinheiro
banco bancário
cartão crédito débito
caixa_eletrônico atm
loja comerciante
produto item mercadoria
pacote entrega encomenda envio pedido
ajuda suporte atendimento sac
contato falar ligar
privacidade lgpd dados_pessoais
empresa negócio companhia
funcionário colega
pessoa humano atendente
convidar indicar indicação
criança menor_de_idade
idade anos
configuração opção ajuste
precisar necessário exigir
diferença comparar
motivo causa por_que
cupom desconto voucher
espaço armazenamento
vários múltiplos diversos
`;
